"""What can happen in this room, each with its sentence."""

from answerable.term import Term


class Act(Term):
    OPENED = "accounts.account.opened", "opened an account"
    CLOSED = "accounts.account.closed", "closed an account"
    PASSWORD_SET = "accounts.password.set", "set a password"
    FACTOR_ENROLLED = "accounts.factor.enrolled", "enrolled a second factor"
    FACTOR_REMOVED = "accounts.factor.removed", "removed a second factor"
    OFFICE_FOUNDED = "accounts.office.founded", "founded an office"
    ROLE_GRANTED = "accounts.role.granted", "granted a role"
    ROLE_REVOKED = "accounts.role.revoked", "revoked a role"
    COMPARTMENT_FENCED = "accounts.compartment.fenced", "fenced a compartment"
    ADMITTED = "accounts.compartment.admitted", "admitted somebody to a compartment"
    DISMISSED = "accounts.compartment.dismissed", "dismissed somebody from a compartment"
    CEILING_SET = "accounts.ceiling.set", "set a clearance"
    MARKED = "accounts.record.marked", "marked a record"
    MEMBER_NAMED = "accounts.member.named", "named somebody to a record"
    MEMBER_REMOVED = "accounts.member.removed", "removed somebody from a record"
    SETTINGS_CHOSEN = "accounts.settings.chosen", "chose language or theme"
    MAIL_SET = "accounts.mail.set", "said where their digest goes"
    RESEALED = "accounts.fields.resealed", "sealed mail addresses and second factors anew"
    READS_SEALED = "accounts.reads.sealed", "sealed a minute of the read log"
