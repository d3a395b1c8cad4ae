"""Arms: articles and makers, what was found and identified, transfers, licences, restrictions."""
