"""Every kind of labelled figure with its drawing."""

from appliance.verification.labelled import centres, circles, likeness, quadrilaterals, ratios
from appliance.verification.labelled.fitting import Drawing

LABELLED: dict[str, Drawing] = {
    **centres.DRAWINGS,
    **likeness.DRAWINGS,
    **ratios.DRAWINGS,
    **circles.DRAWINGS,
    **quadrilaterals.DRAWINGS,
}
