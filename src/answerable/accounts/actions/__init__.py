"""The hand that writes people, roles, compartments and markings."""

from answerable.accounts.actions.factors import (
    enrol_factor,
    forget_attempts,
    note_attempt,
    remove_factor,
    use_code,
)
from answerable.accounts.actions.keys import Resealed, reseal, reseal_accounts
from answerable.accounts.actions.mail import set_mail
from answerable.accounts.actions.people import (
    choose_settings,
    close_account,
    found_office,
    is_last_administrator,
    open_account,
    set_ceiling,
    set_password,
)
from answerable.accounts.actions.reads import note_read, seal_reads
from answerable.accounts.actions.records import (
    mark,
    mark_like,
    mark_new,
    name_member,
    remove_member,
)
from answerable.accounts.actions.roles import (
    admit,
    dismiss,
    fence_compartment,
    grant_role,
    revoke_role,
)
from answerable.accounts.actions.rows import new_password, new_reference

__all__ = [
    "Resealed",
    "admit",
    "choose_settings",
    "close_account",
    "dismiss",
    "enrol_factor",
    "fence_compartment",
    "forget_attempts",
    "found_office",
    "grant_role",
    "is_last_administrator",
    "mark",
    "mark_like",
    "mark_new",
    "name_member",
    "new_password",
    "new_reference",
    "note_attempt",
    "note_read",
    "open_account",
    "remove_factor",
    "remove_member",
    "reseal",
    "reseal_accounts",
    "revoke_role",
    "seal_reads",
    "set_ceiling",
    "set_mail",
    "set_password",
    "use_code",
]
