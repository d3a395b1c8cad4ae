"""Every address of the counterpart's door."""

from __future__ import annotations

from django.urls import path

from answerable.counterpart import entering, pages
from answerable.counterpart.door import page

urlpatterns = [
    path("", page(GET=pages.home)),
    path("questions/<slug:key>", page(GET=pages.question, POST=pages.answer)),
    path("papers/<slug:key>", page(GET=pages.paper)),
    path("ask", page(POST=pages.ask)),
    path("sign-in", page(GET=entering.sign_in_page, POST=entering.sign_in, outside=True)),
    path("sign-in/code", page(GET=entering.code_page, POST=entering.give_code, outside=True)),
    path("join/<slug:token>", page(GET=entering.join_page, POST=entering.join, outside=True)),
    path("sign-out", page(POST=entering.sign_out)),
    path("language", page(POST=entering.choose_language, outside=True)),
]

handler400 = "answerable.counterpart.door.not_understood"
handler403 = "answerable.counterpart.door.absent"
handler404 = "answerable.counterpart.door.absent"
handler500 = "answerable.counterpart.door.failed"
