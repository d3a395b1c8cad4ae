"""What an answer in English says was owed, and what came after: warnings, inquiries, redress."""

from __future__ import annotations

DUTY = """
warn: warn, warning, forewarn, leaflet, advance notice, prior notice, hours' notice, =notice
warn: alerted, roof knock, roof-knocking, telephoned and told, told to get out, told to leave
warn: urged to leave, told to evacuate, asked to leave, called on to leave, ordered to evacuate
warn: loudspeaker, siren, text message, given time to leave, instructed to leave, minutes to leave
warn: alert to residents, put on notice, cautioned, caution, alarm, text messages, sms, phone call
warn: phone calls, phoned, rang, advised to leave, evacuation order, evacuation notice
warn: evacuation orders, ultimatum, broadcast, loud-hailer, megaphone, flyers, handbills
warn: minutes' notice, days' notice, days' warning, prior alert, signal flares, told residents
warn: told the residents, told people, called the residents, called residents, made aware
warn: urged residents, radio message, announced beforehand, announced in advance
warn: opportunity to leave, chance to leave, time to leave, possibility to leave
-warn: out of the blue, by surprise, unannounced, unwarned, unawares, caught by surprise
-warn: caught unawares, surprise was, like a bolt, no announcement
approve: approve, approval, authorised, authorized, authorisation, authorization, sanctioned
approve: cleared, clearance, green light, signed off, consulted, consent, endorsed, permission
approve: vetted, validated, go-ahead, okayed, =signed, countersigned, blessing, licence, license
approve: agreed to the, mandated, gave leave, leave was given, released by the legal
approve: passed by the, commander's order, vouched
-approve: =objected, vetoed, objection, overruled, opposed the, warned against, advised against
-approve: over the objections, against ~ advice, bypassed, unauthorised, unauthorized
-approve: off his own bat, on ~ own initiative, without reference
assess: collateral damage estimate, estimate, proportionality assessment, precaution
assess: proportionality, feasible precautions, precautionary, risk assessment, legal review
assess: assessment was made, weighed, balancing, simulation, pattern of life
assess: checked for civilians, calculation, expected harm, care was taken, weighing
-assess: disregard for, recklessly, reckless
lawful: lawful ~ objective, lawful ~ target, legitimate ~ objective, legitimate ~ target
lawful: military objective, valid target, valid military target, command post, command centre
lawful: command center, headquarters of, military value, military use, military purpose
lawful: military activity, military function, firing position, ammunition, weapons
lawful: munitions store, arms cache, weapons cache, weapons store, launch site
lawful: lost its protection, lost protection, observation post, used by ~ militant
lawful: used by ~ fighter, used by ~ armed, used by ~ sniper, used for military, served ~ enemy
lawful: served the armed, snipers on, sniper in, firing from, fired from, being used to
lawful: to coordinate attacks, could lawfully be attacked, legitimately attacked
lawful: lawfully attacked, military installation, fighters were inside, fighters inside
lawful: militants inside, militants were, hostile act, fortified, member of ~ armed group
lawful: members of ~ armed group, militant cell, rented by a cell, by a cell, armed elements
lawful: enemy presence, enemy position, rocket launcher, launching, gunmen were, hideout
lawful: base of operations, staging area, military target, combatants inside, explosives
lawful: bomb factory, launch pad, mortar pit, bunker, operations room, communications node
lawful: storage of weapons, dual-use, shots from, shot from, gun emplacement, machine-gun
lawful: as a barracks, was garrisoned, served as ~ post, served as ~ base, military advantage
lawful: proper target, justified, entitled to attack, within the law, enemy fire from
lawful: military nature, war effort, trench, firing point, weapons were, arms were, enemy forces
lawful: directing fire, spotter, fire observer, lookout, directed fire, observer directing
-lawful: should never have been, family home, purely civilian, nothing but, entirely civilian
-lawful: civilian object, protected object, should not have been, wholly civilian, only civilians
-lawful: exclusively civilian, civilian in nature, had no right, unlawful, illegal
-lawful: civilian character, ordinary house, ordinary home, simple dwelling, in breach of
-lawful: violation, violated, war crime, indefensible, unjustified, disproportionate, excessive
-lawful: never a target, purely residential, innocuous, ordinary family, wrongful, civilian home
-lawful: civilian house
mistake: mistake, mistaken, mistakenly, error, =err, erroneous, erroneously, misidentif
mistake: misidentified, misidentification, mistook, took it for, took the ~ for, astray
mistake: wrong building, wrong target, wrong house, wrong coordinates, malfunction, we are ashamed
mistake: took them for, taken for, outdated intelligence, faulty intelligence, faulty, blunder
mistake: should not have happened, must not happen, tragic accident, inadvertent, inadvertently
mistake: unintended, unintentional, misfire, failure of, negligence, negligent
mistake: should never have happened, misjudg, misread, mix-up, lapse, oversight, =slip, at fault
mistake: fault, miscalculation, misfortune, went wrong, gone wrong, confusion, confused with
mistake: faulty fuse, technical failure, malfunctioned, off course, missed its target
mistake: missed ~ target, not the intended, never intended, did not intend, wrongly, human error
mistake: bad intelligence, wrong information, out of date, against orders, contrary to orders
mistake: regrettably struck, in place of, instead of the, incorrectly, wrong grid, wrong address
mistake: miscommunication, misunderstanding, unfortunate
-mistake: no error, correctly identified, as intended, functioned as intended, by design
-mistake: went as planned, according to plan, as planned, by the book, flawless, exactly as
-mistake: correct target, right target, intended target, as designed, properly identified
admit: acknowledge, admit, accept, concede, confess, own up, recognise our, take ~ responsibility
admit: take responsibility, bear ~ responsibility, assume ~ responsibility, owned that
admit: plead guilty, came clean, concession, grant that, we recognise that, we recognize that
deliberate: deliberate, deliberately, intentional, intentionally, on purpose, wilful, wilfully
deliberate: knowingly, wittingly, with intent, premeditated, in cold blood, reprisal, retaliation
deliberate: punitive, on orders, meant to
-deliberate: accident, accidental, accidentally, unintentionally, by chance, unwitting, mishap
-deliberate: ricochet, stray bullet, fluke, misfortune
guided: guided, laser-guided, precision-guided, gps-guided, precision, smart bomb, =homing, steered
guided: precision-guided munition
-guided: unguided, free-fall, dumb bomb, gravity bomb, unguided bomb, iron bomb, ballistic
record: recording, footage, video, videotape, film, imagery, gun camera, tape, surveillance feed
record: pictures, photographs, photograph, photo, camera, recordings, black box, flight recorder
record: radar tape, radio log, audio
-record: overwritten, erased, wiped, deleted, no longer exists, lost ~ recording, not recorded
keep: preserved, retained, archived, =stored, safeguarded, kept on file, =exists, on file, archive
keep: in safe keeping, available for, can be viewed, can be inspected, survives
-keep: discarded, overwritten, erased, deleted, thrown away, shredded, no longer exists
-keep: lost track, destroyed the record, taped over, disposed of, =missing, vanished, misplaced
-keep: lost the
inform: inform, communicated, notified, notify, notification, told the, transmitted, passed on
inform: handed to, =handed, given to, supplied to, imparted, alerted the, advised the, apprised
inform: briefed, conveyed, made known, shared with, forwarded, submitted, provided to, been given
inform: in the picture, wrote to, shared, report sent, copied to, sent to, announced to
inform: heard from us, got word, received word, acquainted, passed to, advised, reported the
inform: reported to, made a report, owned up to
-inform: withheld, never told, not told, withheld from, kept from, concealed, concealment
-inform: left in the dark, kept in the dark, no word, uninformed, left without word, heard nothing
-inform: not a word, kept silent, said nothing, hushed up, covered up, cover-up, silent about
-inform: learnt of it from, learned of it from
disclose: published, publish, publication, made public, disclosed, disclose, revealed
disclose: declassified, released the report, open to the public, in the public domain
disclose: on our website, unveiled, =posted
-disclose: kept secret, classified, withheld, remains confidential, not be published, under seal
-disclose: =sealed, suppressed, stays secret
"""

AFTER = """
inquiry: inquiry, investigation, investigate, probe, examination, examined, fact-finding
inquiry: looking into, looked into, inspectors, criminal file, inquest, under examination
inquiry: commission of inquiry, =case, proceedings, =trial, court case, court martial, =hearing
inquiry: internal inquiry, enquiry, enquiries, =file, seized of, mechanism, internal review
inquiry: under review, being reviewed, board of inquiry, commission, panel, tribunal, scrutiny
inquiry: look into, audit, fact finding, prosecutor, military police, debrief, after-action
inquiry: matter is with, inquiring, =board of
finish: concluded, conclude, completed, completion, closed, =close, =ended, finished, finalised
finish: finalized, wound up, terminated, report has been signed, delivered its findings, handed in
finish: acquitted, convicted, sentenced, gave judgement, handed down, verdict, judgment was
finish: ruled that, found no fault, found no, outcome was, reported its findings, is over
finish: has reported, was shelved, drawn to a close, wrapped up, shut, no further action, archived
finish: discontinued, shelved, final report, submitted its report, delivered its report
finish: brought to an end, come to an end, reached its conclusion, findings are in, done with
finish: over and done, delivered ~ report, handed ~ report, report reached us, report is on file
finish: already been decided, already decided, decision has been taken, was decided in
finish: been decided in
-finish: ongoing, on-going, under way, underway, in progress, pending, continuing, continues
-finish: remains open, remain open, incomplete, unfinished, under review, in train
-finish: under examination, under investigation, being examined, being investigated, being looked
-finish: before the court, before the courts, before a court, sub judice, remains before, =still
-finish: is with the, before the ~ mechanism, being reviewed, not yet, is looking into
-finish: are looking into, is examining, are examining, is investigating, are investigating
-finish: lies with, goes on, going on, still running, not over, awaiting, awaits, not ready
-finish: no conclusion, remains to be, has not reached, in hand, unresolved, open-ended
-finish: is being conducted, being conducted, is being carried out, at work on, work continues
-finish: not at an end, until the inspector, still writing, has delivered his, being considered
-finish: under consideration, still considering, being weighed, being assessed, is considering
-finish: are considering, not been decided, undecided
start: =opened, =opens, =opening, began, =begin, begun, =beginning, launched, initiated, started
start: commenced, commence, instituted, set up, ordered an, entered into force, took effect
start: set in motion, convened, imposed, resumed, came into effect, took up, dates from, date from
start: got under way, set going, launched on, took off, came into being, instigated, kicked off
start: set about, reopening, established the, established a, was established, constituted
start: appointed a commission, was created, was formed, took ~ matter up, took up the matter
refer: referred, seized of, referral, passed to the, transmitted to the, reached the ~ mechanism
refer: brought before, laid before, submitted to the, sent to the ~ prosecutor, forwarded to the
-start: dismissed, abandoned, never opened, ruled out
lift: lifted, lapse, expired, ran out, came to an end, repealed, revoked, rescinded, withdrawn
compensate: compensate, compensation, indemnif, ex gratia, ex-gratia, reparation, payment, paid
compensate: payout, =pay, =pays, reparations, redress, solatia, condolence money, blood money
compensate: restitution, financial assistance, made good the, reimbursed, indemnity, made amends
compensate: amends, settlement, settled with, pension, cheque, disbursed, remitted, =damages
compensate: condolence payment, support payment, rebuilt at, received money, money was
compensate: financial help, financial support, sum of money, awarded
apologise: apologise, apologize, apology, apologies, sorry, expressed regret, expressed ~ regret
apologise: regret, remorse, condolences, ashamed, express our sorrow, forgiveness, contrition
apologise: contrite, expressed sorrow, asked ~ pardon, said sorry
punish: punish, punishment, discipline, disciplinary, reprimand, sanction, demoted, demotion
punish: dismissed, dismiss, court-martial, court-martialled, convicted, conviction, sentenced
punish: jailed, penalised, relieved of, suspended from, removed from, cashiered, =fined
punish: stripped of, called to account, held to account, held accountable, penalty, censured
punish: discharged from, sacked, rebuke, rebuked, admonished, written warning, reduced in rank
punish: lost ~ command, taken off duty, consequences, measures against, action against
punish: steps against, dishonourably, locked up for, custodial sentence, struck off, suspended
punish: suspension, taken out of service
-punish: remains in ~ post, remains in ~ position, kept ~ post, retained ~ command, still commands
-punish: with impunity, impunity, went unpunished, acquitted, exonerated, cleared of
-punish: still in command, promoted, still in office, remained in command, kept ~ job
-punish: remains on duty, still serving, back on duty, decorated, commended, rewarded, unpunished
-punish: remains at ~ post, continues to serve, still flying, got off, no consequences
-punish: in good standing, at liberty, carries on, carried on, retains ~ command, in ~ usual post
-punish: exercises ~ duties
charge: charged with, were charged, was charged, been charged, charges, indict, indictment
charge: prosecute, prosecution, put on trial, stood trial, stand trial, brought to trial
charge: accused of, =charged, arraigned, before a judge, summoned, facing trial, in the dock
charge: faces charges, prosecuted, tried, =tried for
interview: interview, =questioned, heard witnesses, testimony, testimonies, took statements
interview: statement from, took evidence, witnesses were heard, spoke to witnesses, spoken to
interview: deposed, examined witnesses, spoke with, talked to, talked with, heard from
interview: depositions, sworn statements, debriefed, took down, asked what, hearing of witnesses
interview: spoken with
visit: visited, visit, inspected, inspection, went to, on-site, on the spot, toured, travelled to
visit: at the scene, came to the site, examined the site, surveyed the, site visit, on location
visit: been to the, walked the ground, seen the place, went there
access: allowed, allow, permitted, permit, let in, let through, let into, admitted to
access: granted access, access, free to enter, able to pass, able to reach, welcome
access: admit ~ to the site, opened to, given access, waved through, unhindered, unimpeded
access: granted passage, safe passage, escorted, could enter, reached the site, =crossed
access: allowed through, =pass, =passed, =passing, entry, free passage, passage, right of way
access: freely, let back, let home, let return, recross, came through, got through, went through
access: drove through, unobstructed, gave way, opened the way, unrestricted, gates were opened
access: door was open, granted entry, came in, enter freely, given the run, received by, waved on
access: got in, able to enter, open to, entry was granted, delivered to the, offered ~ access
access: opportunity to visit, see them whenever, may see them, may visit
-access: kept away, kept out, barred, bar, turned away, turned back, turned ~ down, refused entry
-access: blocked, obstructed, hindered, denied access, denied entry, forbidden, prohibited
-access: sealed off, cordoned off, held up, sent back, turned round, turned around, detained at
-access: made to wait, made to turn, halted at, stopped at, no passage, stranded, could not get
-access: closed the road, impeded, stopped from, prevented from, held up at, off limits
-access: off-limits, no entry, excluded, refused access, access was refused, shut out, closed to
-access: unable to pass, unable to reach, kept waiting, shut to, gates were closed, was sealed
-access: blockade, blockaded, siege, besieged, denied passage, turned them away, could not enter
-access: could not reach, out of bounds, locked out, closed off, cut off from, withheld access
-access: no one was let, held back, denied all contact, denied contact, no contact
-access: kept from seeing, not permitted to see
answer: answered, replied, responded, reply, response
agree: agreed, agreement, consented, undertook, undertaking, promised, pledged
agree: committed ourselves, gave ~ word, signed up, promise, pledge
help: treated, medical assistance, first aid, rescued, rescue, evacuated the wounded, gave aid
help: brought to safety, dug out, pulled from, took the wounded, medevac, aid was given, aid given
help: came to the aid, tended, bandaged, medical care, saved, picked up survivors, pulled out
help: called a doctor, medical help, summoned medical, doctor was called
-help: left to die, left without, abandoned the wounded, bled, unattended, untreated, without help
-help: nobody came, left lying, no medic, left ~ in the water, left behind, left them
-help: abandoned the, sailed off, drove past, abandon
inhabit: inhabited, occupied, in use, =operating, functioning, open and, treating patients
inhabit: residents lived, people lived, in operation, in service, admitting patients, crowded with
inhabit: =lived in, populated, open for, in daily use, in full use, =running, holding classes
inhabit: lessons, went about, worked normally, home to, housed families, people slept
-inhabit: abandoned, disused, derelict, vacant, empty, uninhabited, unoccupied, deserted
-inhabit: out of use, no longer in use, out of service, closed down, evacuated long
-inhabit: long since left, unused, stood empty, closed since, shut since, boarded up
-inhabit: had moved away, out of order, no longer lived, ghost, nobody lived, no one lived
-inhabit: no patients, no pupils, mothballed
hand_over: handed over, hand over, handover, relinquish, ceded, vacated, transferred control
hand_over: turned over, gave up control, yielded, transfer of control, surrender, passed to
hand_over: passed into the hands, entrusted to, delivered up, given up
occupy: control, controlled, occupied the, seized, captured the, took over, holding the
occupy: held the town, in our hands, under our control, held by, in the hands of, =manned
occupy: =manning, front line ran, stationed in
withdraw: withdrew, withdraw, withdrawal, pulled out, pulled back, pull-out, retreat, moved out
withdraw: left the, fell back, pulled away, had left, evacuated its, cleared out of
enter: entered, enter, set foot, moved into, penetrated, incursion, broke into, stormed
enter: marched into, went in, went into, came into, broke in, crossed into, advance into
enter: passed through the gate, were inside, stepped into
-cut: kept on, uninterrupted, maintained, without interruption, restored, kept running
-cut: reconnected, flowing
cut: cut, cut off, switched off, shut off, interrupted, disconnected, turned off, severed
cut: blacked out, blackout, jammed, deprived of, shut down the, switched the, stopped the flow
cut: power failure, disrupted, suspended service, without power, without water
cut: without electricity
supply: supplied, supply, sold, delivered weapons, provided weapons, armed the, equipped
supply: furnished, shipped, shipment, export, exported, transferred weapons, gave weapons
supply: financed, funded, trained, handed out, sent weapons, =sales, delivery of
loot: loot, looted, looting, plunder, pillage, stole, stolen, theft, ransacked
-loot: took nothing
loot: robbed, helped themselves, carried off, pilfer, confiscated, valuables, emptied the shop
loot: missing from
guard: guarded, guarding, protected the, secured the, stood guard
search: searched, search, frisked, combed
lay_mines: laid ~ mine, laid mines, mined, mine-laying, mined the, planted mines, laying mines
lay_mines: laid by, booby-trapped, minefield, sowed, mines were laid, planted explosives
lay_mines: mines had been laid
clear: cleared of mines, clearing ~ of mines, free of mines, demined, swept for mines
command: assumed command, took command, in command of, appointed
-command: relinquished command, gave up command, left his command
arrive: arrived, reached, received, receive, arrival, came in, took delivery, landed at, came to
arrive: got to, turned up, pulled in, docked
leave: departed, =left, set out, set off, departure, moved off, moved out of, went away, sailed
leave: took to the road, drove off, evacuated, exit
take_place: took place, take place, occurred, occur, happened, happen, transpired, ensued
take_place: came about
accepted: accepted the, have accepted, has accepted, =accepted
fail: failed to explode, failed to detonate, did not explode, did not detonate, unexploded, dud
fail: misfired, went astray, failed to function, hung fire
-compensate: empty-handed, penniless, uncompensated
publish: issued a report
ceasefire: truce, armistice, pause in
stop: =stop, stopped, pulled up, halted, braked, came to a halt, slowed
begin: came into effect
-present: nobody in, no one in, was empty, stood empty, were empty, nobody inside, no one inside
combat: fighting, combat, clashes, hostilities, battle, clash
-combat: quiet, calm, lull
import: imported, bought abroad, of foreign make, foreign-made, from abroad, foreign origin
-import: domestically, locally made, home-made, locally produced, own production, made at home
-import: made locally
relieve: relieved at, relief at, was relieved
"""

SIDES = """
middle: in the centre of, in the center of, in the middle of, in the heart of, within the centre
middle: in the very centre, city centre, town centre, in a densely, densely populated
-middle: outskirts, on the edge of, periphery, outside, far from any, away from any, open country
moving: moving, in motion, travelling, traveling, at speed, on the move, driving
-moving: stationary, parked, at a standstill, halted, standing still
alive: alive, survived, survivor, living and
exchange: exchange
-kill: alive and well, =alive, survived, still living, lived through
-alive: lifeless, already dead, found dead
voluntary: voluntarily, voluntary, of their own accord, own free will, willingly
-voluntary: =forced, forcibly, coerced, under duress, compelled, against their will
laden: loaded, laden, full of
-laden: unladen, empty
own_stock: in our inventory, inventory, stockpile, arsenal, possess
-own_stock: destroyed our stocks, gave up our stocks
civil_defence: =marked, displayed ~ emblem, bore ~ emblem, emblem, =markings, flag of
-civil_defence: unmarked, without markings, without emblem
"""

DUTIES = DUTY + AFTER + SIDES
