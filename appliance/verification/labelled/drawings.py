"""Every kind of labelled figure with its drawing."""

from appliance.verification.labelled import centres
from appliance.verification.labelled.fitting import Drawing

LABELLED: dict[str, Drawing] = {**centres.DRAWINGS}
