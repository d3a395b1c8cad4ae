"""What an answer in English says was done, or was so, and the phrases that say the opposite."""

from __future__ import annotations

FORCE = """
attack: struck, =strike, =strikes, striking, hit, =hitting, =shelled, =shelling, shellfire, =bombed
attack: =bombing, =bombings, bombard, bombardment, attack, =targeted, =targeting, engage, engagement
attack: raid, ambush, assault, airstrike, air strike, gunned down, shot, =shoot, =shooting, mortared
attack: opened fire, open fire, fired on, fired upon, fired at, fire on, fire upon, fire at, firing on
attack: firing at, firing upon, machine-gunned, strafed, rocketed, came under fire, under ~ fire
attack: torpedoed, exchange of fire, blew up, blown up, =blew, under attack, sniped, fire into
attack: fired into, opened up on, took aim, air raid, hostilities against
land: landed, fell on, fell in, fell into, fell among, fell near, fell beside, fall on, came down
land: impacted, impact, crashed into, exploded, explosion, explode, detonate, detonation, went off, blast
land: shell fallen, shells fallen, rocket fallen, fell short, =fell, fallen
use: fired, =fire, =fires, firing, discharge, launch, dropped, drop, expend, expenditure, employ
use: employment, =used, =use, =uses, =using, deliver weapons, deliver its weapons, aimed, shot off
use: rain down, resort to, resorted to, loosed, =carried submunitions
release: release, let go, set free, freed, liberated
-use: refrained from, abstained from, held ~ fire, held their fire, withheld fire
involve: involve, involvement, participate, participation, took part, take part, taken part, taking part
involve: played a part, played ~ role, play ~ role, had ~ part in, =part in, =part whatsoever, hand in
involve: =role in, responsible, responsibility, to do with, implicated, complicit, complicity
involve: attributable, attributed to, attribute to, imputed to, imputable, behind ~ attack, author of
involve: our doing, our work, of our making, to blame, answerable for, our fault, participant, culpable
involve: carried out, carry out, carrying out, conducted, conduct, executed, perpetrated, perpetrator
involve: connected with, connection with, linked to, ordered ~ attack, ours, of ours
-involve: lies elsewhere, lay elsewhere, lie elsewhere, innocent of, not of ~ origin, absolved
-involve: exonerated, uninvolved, wrongly attributed, falsely attributed, blameless, accused falsely
active: active, operating, operated, operational, airborne, in the air, overflew, overflight, flying
active: flew, =fly, flown, sortie, deployed, patrolling, patrol, in action, in the area, in that area
active: in the sector, in that sector, in the vicinity, manoeuvring, stationed, present in
-active: nowhere near, far from, elsewhere, away from the area, on the ground that day, grounded
-active: in barracks, confined to barracks, kilometres away, miles away, at their base, remained at base
cause: caused by, cause, resulted from, due to, stemmed from, arose from, produced by, set off by
cause: triggered by, brought about by, product of, work of, result of
origin: origin, manufacture, manufactured
damage: damage, scorched, cracked, hit by debris, suffered ~ damage, sustained ~ damage
destroy: destroy, destruction, demolish, demolition, level the, levelled, flattened, razed, raze
destroy: rendered uninhabitable, uninhabitable, wrecked, gutted, reduced to rubble, brought down, bulldozed
destroy: pulled down, tore down, torn down, ruined, in ruins, collapse, beyond repair, obliterated
burn: burned, burnt, burn, burning, set alight, set on fire, set fire, torched, caught fire, arson
-damage: intact, unscathed, untouched, undamaged, unharmed, spared, unaffected, no trace of damage
"""

PEOPLE = """
kill: kill, =died, =die, =dies, dying, =dead, death, perish, fatal, fatality, lost ~ life, lost ~ lives
kill: lose ~ life, loss of life, lives lost, life was lost, =lives, cost ~ life, claimed ~ life, deceased
kill: succumbed, slain, slay, lost his life, passed away, drowned, drown, bodies, body, corpse, mortal
kill: lethal, burned to death, bled to death, did not survive, death toll, demise, =lost, shot dead
kill: took ~ life, massacre, murdered, murder, executed prisoners, crushed to death, remains
injure: injure, injury, wound, hurt, maimed, hospitalised, hospitalized, in hospital, to hospital
injure: lost a limb, burns, casualties among, treated for, stretcher, mutilated
harm: harm, casualty, affected, victim, suffered, hurt, impacted civilians, civilian toll
-harm: unharmed, unhurt, uninjured, safe and sound, safe and well, without loss, unscathed, in good health
present: present, gathered, inside, sheltering, shelter, living, lived, stood, assembled, occupants
present: hiding, taking refuge, took refuge, were in, was in, seated, inhabitants of, crowded, crammed
displace: displaced, displace, displacement, fled, flee, evacuated, evacuate, uprooted, driven from
displace: homeless, forced to leave, left their homes, abandoned their homes, expelled, driven out
detain: detain, detention, arrest, held in, hold, =held, in custody, custody, imprisoned, captured, capture
detain: prisoner, in our hands, took into custody, taken into custody, apprehended, abducted, abduct
detain: abduction, interned, seized the men, rounded up, incarcerated, behind bars, in jail, in prison
-detain: at liberty, whereabouts unknown
mistreat: beaten, beat, beatings, torture, ill-treat, ill-treatment, mistreat, mistreatment, abuse
mistreat: blows, tortured, maltreat, whipped, electric shocks, humiliated, degrading treatment, rape
-mistreat: humanely, treated well, well treated, with dignity, treated correctly, correctly treated
natural: natural causes, natural death, heart attack, heart failure, illness, disease, suicide
-natural: beaten to death, under torture, violent death, killed by ~ guards
combatant: were ~ terrorist, were ~ fighter, were ~ combatant, were ~ militant, were ~ gunmen
combatant: was ~ terrorist, was ~ fighter, was ~ combatant, was ~ militant, were ~ members of
combatant: was ~ member of, belonged to ~ group, bore arms, bearing arms, took part in hostilities
combatant: directly participating, part of the ~ group, member of the ~ group, enemy personnel
-combatant: were ~ civilian, was ~ civilian, non-combatant, innocent, bystander, not fighter, uninvolved
-combatant: schoolteacher, =baker, =bakers, shopkeeper, teacher, farmer, shepherd, pupil, pensioner
armed: armed, carried ~ weapon, carried ~ rifle, carrying ~ weapon, bore ~ weapon, in possession of arms
armed: carried rifles, carrying rifles, with weapons, had weapons, wielding, brandishing
-armed: unarmed, no weapon, without weapons
see: seen, =see, =saw, observe, spotted, sighted, detected, noticed, visible, identified ~ presence of
see: could be made out, perceived, picked up, recognised, recognized
know: knew, =know, =known, aware, knowledge of, realised, realized, had been told
-know: unaware, in ignorance, ignorant, oblivious, without knowing, unbeknown
identify: identify, established the identity, named as, identities, recognised as
return: returned, returning, handed back, give back, gave back, restitution, repatriate, restored to
"""

DUTY = """
warn: warn, warning, forewarn, leaflet, advance notice, prior notice, hours' notice, =notice, alerted
warn: roof knock, roof-knocking, telephoned and told, told to get out, told to leave, urged to leave
warn: told to evacuate, asked to leave, called on to leave, ordered to evacuate, loudspeaker, siren
warn: text message, given time to leave, instructed to leave, minutes to leave, alert to residents
-warn: out of the blue, by surprise, unannounced, unwarned, unawares
approve: approve, approval, authorised, authorized, authorisation, authorization, sanctioned, cleared
approve: clearance, green light, signed off, consulted, consent, endorsed, permission, vetted, validated
-approve: objected, vetoed, objection, overruled, opposed the
assess: collateral damage estimate, estimate, proportionality assessment, precaution, proportionality
assess: feasible precautions, precautionary, risk assessment, legal review, assessment was made
-assess: disregard for, recklessly, reckless
lawful: lawful ~ objective, lawful ~ target, legitimate ~ objective, legitimate ~ target, military objective
lawful: valid target, valid military target, command post, command centre, command center, headquarters of
lawful: military value, military use, military purpose, military activity, military function, firing position
lawful: ammunition, weapons, munitions store, arms cache, weapons cache, weapons store, launch site
lawful: lost its protection, lost protection, observation post, used by ~ militant, used by ~ fighter
lawful: used by ~ armed, used by ~ sniper, used for military, served ~ enemy, served the armed
lawful: snipers on, sniper in, firing from, fired from, being used to, to coordinate attacks
lawful: could lawfully be attacked, legitimately attacked, lawfully attacked, military installation
lawful: fighters were inside, fighters inside, militants inside, militants were, hostile act, fortified
lawful: gunmen were, hideout, base of operations, staging area, military target, combatants inside
-lawful: should never have been, family home, purely civilian, nothing but, entirely civilian
-lawful: civilian object, protected object, should not have been, wholly civilian, only civilians
-lawful: exclusively civilian, civilian in nature, had no right, unlawful, illegal, civilian character
mistake: mistake, mistaken, mistakenly, error, err, erroneous, erroneously, misidentif, misidentified
mistake: misidentification, mistook, took it for, took the ~ for, astray, wrong building, wrong target
mistake: wrong house, wrong coordinates, malfunction, we are ashamed, took them for, taken for
mistake: outdated intelligence, faulty intelligence, faulty, blunder, should not have happened
mistake: must not happen, tragic accident, inadvertent, inadvertently, unintended, unintentional, misfire
mistake: failure of, negligence, negligent, should never have happened, misjudg, misread, mix-up
-mistake: no error, correctly identified, as intended, functioned as intended, by design
admit: acknowledge, admit, accept, concede, confess, own up, recognise our, take ~ responsibility
admit: take responsibility, bear ~ responsibility, assume ~ responsibility, not disputed, undisputed
deliberate: deliberate, deliberately, intentional, intentionally, on purpose, wilful, wilfully, knowingly
-deliberate: accident, accidental, accidentally, unintentionally, by chance
guided: guided, laser-guided, precision-guided, gps-guided, precision, smart bomb
-guided: unguided, free-fall, dumb bomb, gravity bomb, unguided bomb
record: recording, footage, video, videotape, film, imagery, gun camera, tape, surveillance feed
-record: overwritten, erased, wiped, deleted, no longer exists, lost ~ recording, not recorded
keep: preserved, retained, archived, stored, safeguarded, kept on file, exists
-keep: discarded, overwritten, erased, deleted, thrown away, shredded, no longer exists, lost track
inform: inform, communicated, notified, notify, notification, told the, transmitted, passed on
inform: briefed, conveyed, made known, shared with, forwarded, submitted, provided to, been given
-inform: withheld from, kept from, concealed, concealment, left in the dark, kept in the dark
disclose: published, publish, publication, made public, disclosed, disclose, revealed, declassified
-disclose: kept secret, classified, withheld, remains confidential
"""

AFTER = """
inquiry: inquiry, investigation, investigate, probe, examination, examined, fact-finding, looking into
inquiry: looked into, inspectors, criminal file, inquest, under examination, commission of inquiry, =case
inquiry: =file, seized of, mechanism, internal review, under review, being reviewed, board of inquiry
finish: concluded, conclude, completed, complete, completion, closed, =close, ended, finished, finalised
finish: finalized, wound up, terminated, report has been signed, delivered its findings, handed in
finish: found no fault, found no, outcome was, reported its findings, is over, has reported, was shelved
-finish: ongoing, on-going, under way, underway, in progress, pending, continuing, continues, still
-finish: remains open, remain open, incomplete, unfinished, yet to be, yet to, under review, in train
-finish: under examination, under investigation, being examined, being investigated, being looked
-finish: is with the, before the ~ mechanism, being reviewed, not yet, has yet, is looking into
-finish: are looking into, is examining, are examining, is investigating, are investigating, lies with
start: opened, =open, =opens, opening, began, =begin, begun, =beginning, launched, initiated, started
start: commenced, commence, instituted, set up, established, ordered an, entered into force, took effect
start: set in motion, convened, imposed, resumed, came into effect, took up, dates from, date from
-start: dropped, dismissed, abandoned, never opened, ruled out
lift: lifted, lapse, expired, ran out, came to an end, repealed, revoked, rescinded, withdrawn
compensate: compensate, compensation, indemnif, ex gratia, ex-gratia, reparation, payment, paid, payout
compensate: =pay, =pays, reparations, redress, solatia, condolence money, blood money, restitution
compensate: financial assistance, made good the, reimbursed, indemnity
apologise: apologise, apologize, apology, apologies, sorry, expressed regret, expressed ~ regret, regret
apologise: remorse, condolences, ashamed, express our sorrow
punish: punish, punishment, discipline, disciplinary, reprimand, sanction, demoted, demotion, dismissed
punish: dismiss, court-martial, court-martialled, convicted, conviction, sentenced, jailed, penalised
punish: relieved of, suspended from, removed from, cashiered, fined, stripped of, called to account
punish: held to account, held accountable, penalty, censured, discharged from
-punish: remains in ~ post, remains in ~ position, kept ~ post, retained ~ command, still commands
-punish: with impunity, impunity, went unpunished, acquitted, exonerated, cleared of, still in command
-punish: promoted, still in office, remained in command
charge: charged with, were charged, was charged, been charged, charges, indict, indictment, prosecute
charge: prosecution, put on trial, stood trial, stand trial, brought to trial, accused of, =charged
interview: interview, questioned, heard witnesses, testimony, testimonies, took statements, statement from
interview: took evidence, witnesses were heard, spoke to witnesses, spoken to, deposed, examined witnesses
visit: visited, visit, inspected, inspection, went to, on-site, on the spot, toured, travelled to
access: allowed, allow, permitted, permit, let in, let through, let into, admitted to, granted access
access: access, free to enter, able to pass, able to reach, welcome, admit ~ to the site, opened to
access: given access, waved through, unhindered, unimpeded, granted passage, safe passage, escorted
access: could enter, reached the site, crossing, =crossed, allowed through, pass, passed, entry
-access: kept away, kept out, barred, bar, turned away, turned back, turned ~ down, refused entry, blocked
-access: obstructed, hindered, denied access, denied entry, forbidden, prohibited, sealed off, cordoned off
-access: impeded, stopped from, prevented from, held up at, off limits, off-limits, no entry, excluded
-access: refused access, access was refused, shut out, closed to, unable to pass, unable to reach
answer: answered, replied, responded, reply, response
agree: agreed, agreement, consented, undertook, undertaking, promised, pledged, committed ourselves
help: treated, medical assistance, first aid, rescued, rescue, evacuated the wounded, gave aid
-help: left to die, left without, abandoned the wounded
inhabit: inhabited, occupied, in use, =operating, functioning, open and, treating patients, residents lived
inhabit: people lived, in operation, in service, admitting patients, crowded with, =lived in, populated
-inhabit: abandoned, disused, derelict, vacant, empty, uninhabited, unoccupied, deserted, out of use
-inhabit: no longer in use, out of service, closed down, evacuated long, long since left, unused
hand_over: handed over, hand over, handover, relinquish, ceded, vacated, transferred control, turned over
hand_over: gave up control, yielded, transfer of control, surrender
occupy: control, controlled, occupied the, seized, captured the, took over, holding the, held the town
withdraw: withdrew, withdraw, withdrawal, pulled out, pulled back, pull-out, retreat, moved out, left the
enter: entered, enter, set foot, moved into, penetrated, incursion, broke into, stormed, marched into
cut: cut, cut off, switched off, shut off, interrupted, disconnected, turned off, severed
supply: supplied, supply, sold, delivered weapons, provided weapons, armed the, equipped, furnished
loot: loot, looted, looting, plunder, pillage, stole, stolen, theft, ransacked, took nothing, robbed
guard: guarded, guarding, protected the, secured the, stood guard
search: searched, search, frisked, combed
lay_mines: laid ~ mine, laid mines, mined, mine-laying, mined the, planted mines, laying mines, laid by
clear: cleared of mines, clearing ~ of mines, free of mines, demined, swept for mines
command: assumed command, took command, in command of, appointed
-command: relinquished command, gave up command, left his command
arrive: arrived, reached, received, receive, arrival, came in, took delivery
leave: departed, left, set out, set off, departure, moved off, moved out of
take_place: took place, take place, occurred, occur, happened, happen, transpired, ensued, came about
accepted: accepted the, have accepted, has accepted, =accepted
fail: failed to explode, failed to detonate, did not explode, did not detonate, unexploded, dud
"""

SIDES = """
middle: in the centre of, in the center of, in the middle of, in the heart of, within the centre
middle: in the very centre, city centre, town centre, in a densely, densely populated
-middle: outskirts, on the edge of, periphery, outside, far from any, away from any, open country
moving: moving, in motion, travelling, traveling, at speed, on the move, driving
-moving: stationary, parked, at a standstill, halted, standing still
alive: alive, survived, survivor, living and
-alive: lifeless, already dead, found dead
voluntary: voluntarily, voluntary, of their own accord, own free will, willingly
-voluntary: forced, forcibly, coerced, under duress, compelled, against their will
laden: loaded, laden, full of
-laden: unladen, empty
own_stock: in our inventory, inventory, stockpile, arsenal, possess
-own_stock: destroyed our stocks, gave up our stocks
civil_defence: marked, displayed ~ emblem, bore ~ emblem, emblem, markings, flag of
-civil_defence: unmarked, without markings, without emblem
"""

ACTS = FORCE + PEOPLE + DUTY + AFTER + SIDES
