"""One unit for each kind of goal: `function(question) -> Answer`."""
