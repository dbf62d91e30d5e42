"""The Prepare stage and the name of its second part."""

INVITATIONS = "invitations"
"""What a route gives as its focus to open the invitations; « invitations/ » and an id selects somebody there."""
