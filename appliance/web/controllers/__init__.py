"""The pages, one controller a noun."""

from litestar.types import ControllerRouterHandler

from appliance.web.controllers.items import ItemController
from appliance.web.controllers.notes import NoteController
from appliance.web.controllers.signin import SignInController

ROUTES: tuple[ControllerRouterHandler, ...] = (SignInController, NoteController, ItemController)
