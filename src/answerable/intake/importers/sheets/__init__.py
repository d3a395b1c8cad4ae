"""Lists as CSV or XLSX: the table in them, what its columns mean, and a report for each row."""
