"""The teachers' page: a Litestar application over one opened box.

Everything is printed by the server; no page needs a script, a font or a file from anywhere else. The
application is made with the box it serves, so that tests serve a box of their own.
"""

from litestar import Litestar, Router
from litestar.config.csrf import CSRFConfig
from litestar.datastructures import State
from litestar.di import Provide
from litestar.plugins.jinja import JinjaTemplateEngine
from litestar.static_files import create_static_files_router
from litestar.template import TemplateConfig

from appliance import resources
from appliance.pipeline.box import Box
from appliance.web import shown
from appliance.web.controllers import ROUTES
from appliance.web.errors import CSRF_COOKIE, HANDLERS
from appliance.web.headers import secure
from appliance.web.identity import signed_in
from appliance.web.words import WORDS

# Forms are short; whatever is longer is no form of ours.
LONGEST_BODY = 1_000_000


def create_app(box: Box, *, secret: str, tls: bool = False) -> Litestar:
    """The application. secret: signs the CSRF tokens. tls: whether cookies are for https only."""
    return Litestar(
        route_handlers=[*ROUTES, _static()],
        dependencies={"principal": Provide(signed_in, sync_to_thread=True)},
        template_config=_templates(),
        csrf_config=CSRFConfig(
            secret=secret,
            cookie_name=CSRF_COOKIE,
            cookie_secure=tls,
            cookie_samesite="strict",
            cookie_httponly=True,
        ),
        exception_handlers=HANDLERS,
        before_send=[secure],
        state=State({"box": box, "tls": tls}),
        openapi_config=None,
        # The library's log holds whole requests, and a request holds what a student wrote.
        logging_config=None,
        request_max_body_size=LONGEST_BODY,
        debug=False,
    )


def _static() -> Router:
    folder = resources.path("appliance", "web", "static")
    return create_static_files_router(path="/static", directories=[folder], name="static")


def _templates() -> TemplateConfig[JinjaTemplateEngine]:
    engine = JinjaTemplateEngine(directory=resources.path("appliance", "web", "templates"))
    engine.engine.autoescape = True
    engine.engine.trim_blocks = engine.engine.lstrip_blocks = True
    engine.engine.filters.update(
        {"math": shown.text, "stem": shown.stem, "answer": shown.answer, "figure": shown.figure}
    )
    engine.engine.globals.update(WORDS)
    return TemplateConfig(instance=engine)
