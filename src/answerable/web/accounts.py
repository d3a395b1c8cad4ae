"""The pages of this room: signing in, one's own account, people, and who may see a record."""

from answerable.web import access, me, people, sign_in

urlpatterns = [
    *sign_in.urlpatterns,
    *me.urlpatterns,
    *people.urlpatterns,
    *access.urlpatterns,
]
