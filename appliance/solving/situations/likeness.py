"""Equations of similar figures, parallels, midpoints, bisectors and centroids."""

from appliance.solving.situations.labelled import figure
from appliance.solving.situations.model import Model

MODELS: dict[str, Model] = {
    "like.pair": figure(
        "AB=scale*DE", "BC=scale*EF", "CA=scale*FD", "∠A=∠D", "∠B=∠E", "∠C=∠F", "∠A+∠B+∠C=180",
        "around_first=AB+BC+CA", "around_second=DE+EF+FD", "around_first=scale*around_second", "areas=scale^2",
        "△ABC=areas*△DEF", sides=("AB", "BC", "CA"),
    ),
    "like.sizes": figure(
        "length_first=scale*length_second", "areas=scale^2", "area_first=areas*area_second", "volumes=scale*areas",
        "volume_first=volumes*volume_second",
    ),
    "like.altitude": figure(
        "BC=BH+CH", "AB^2=BH*BC", "CA^2=CH*BC", "AH^2=BH*CH", "AB*CA=AH*BC", "AB^2=AH^2+BH^2", "CA^2=AH^2+CH^2",
        "2△ABC=AB*CA",
    ),
    "like.shared_angle": figure("CA^2=AD*AB", "AB=AD+BD", "BC*CA=AB*CD", sides=("AB", "BC", "CA"), less=(("AD", "CA"),)),
    "like.shadow": figure("height_first*shadow_second=height_second*shadow_first"),
    "like.parallel": figure(
        "AB=AD+BD", "CA=AE+CE", "AD*CE=AE*BD", "AD*CA=AE*AB", "AD*BC=DE*AB", "AE*BC=DE*CA", "AD=[AD:DB]*BD", "AE=[AE:EC]*CE",
        "AD=[AD:AB]*AB", "DE=[DE:BC]*BC", "[AD:DB]=[AE:EC]", "[AD:AB]=[DE:BC]", "[AD:DB]*(1-[AD:AB])=[AD:AB]",
        "∠ADE=∠ABC", "∠AED=∠ACB",
    ),
    "like.middles": figure("2MN=BC", "AB=2AM", "CA=2AN", "∠AMN=∠ABC", "∠ANM=∠ACB", sides=("AB", "BC", "CA")),
    "like.middle_triangle": figure(
        "2DE=CA", "2EF=AB", "2FD=BC", "around_outer=AB+BC+CA", "around_inner=DE+EF+FD", "around_outer=2around_inner",
        sides=("AB", "BC", "CA"),
    ),
    "like.trapezoid": figure("2MN=AD+BC"),
    "like.bisector": figure(
        "AB*CD=CA*BD", "BC=BD+CD", "BD=[BD:DC]*CD", "AB=[AB:AC]*CA", "[BD:DC]=[AB:AC]", "△ABC=△ABD+△ACD",
        "△ABD=[BD:DC]*△ACD", sides=("AB", "CA", "BC"),
    ),
    "like.centroid": figure(
        "AG=2GD", "AD=AG+GD", "BD=CD", "BC=BD+CD", "△ABC=3△ABG", "△ABG=△GBC", "△GBC=△GCA", "△GBC=2△GBD", "△GBD=△GCD",
        "△ABC=2△ABD", "△ABD=△ACD", "[AG:GD]=2",
    ),
    "like.centroid_areas": figure("△ABC=3△ABG", "△ABG=△GBC", "△GBC=△GCA"),
}  # fmt: skip
