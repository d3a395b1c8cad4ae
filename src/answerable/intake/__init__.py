"""Sources, reports as received, their texts and consents."""
