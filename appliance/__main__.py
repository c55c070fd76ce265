"""`python -m appliance`: the command line without an installed script."""

from appliance.cli import main

main()
