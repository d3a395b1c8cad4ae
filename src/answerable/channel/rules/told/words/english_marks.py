"""The words of English that turn, weaken, bound or only join what is said."""

from __future__ import annotations

MARKS = """
not: not, =no, never, none, nobody, nothing, neither, nor, without, cannot, can't, didn't, wasn't
not: weren't, don't, doesn't, isn't, aren't, hasn't, haven't, hadn't, won't, no-one, no one
not: nowhere, false, untrue, untruth, fabrication, baseless, unfounded, fails to, failed to
not: failing to, failure to, refused to, refuses to, refuse to, declined to, prevented from
not: absence of, lack of, lacked, rather than, deny, denied, denies, denying, denial, reject
not: rejected, refute, ruled out, rules out, cease, little or no, hardly any, free of any
not: incorrect to say, wrong to say, contrary to, devoid of, no such, at no time, at no stage
not: at no point, in no way, under no circumstances, not once, untouched by, nor any
not: stopped short of, impossible, unable to, prohibited from, forbidden to, nary, not a single
not: none whatsoever, far from, anything but, by no means, scarcely, fail to, neglected to
not: omitted to, opted not to, chose not to, did without, dispensed with, refrained from, spared
not: minus, zero, =nil, had yet to, no truth, has yet to, have yet to, yet to, denied all
object_not: no, none, nothing, nobody, neither, no one, no-one
unsure: may, might, would, if, whether, alleged, allegedly, reportedly, supposedly, =promised
unsure: =will, intends, =plans, expect, possibly, perhaps, cannot confirm, cannot exclude
unsure: cannot rule out, not exclude, not rule out, unable to say, unable to confirm
unsure: no information, cannot say, not in a position, unable to provide, unable to determine
unsure: unable to establish, cannot yet say, yet to establish, being ascertained, could have been
unsure: would have been, should there, were to, not aware of, not established, remains unclear
unsure: unclear, yet to determine, cannot establish, unable at this stage, unable to comment
unsure: do not comment, no comment, decline to say, did not know, unable to disclose
unsure: cannot be disclosed, cannot disclose, do not discuss, no knowledge of, is thought
unsure: are thought, is believed, had been possible, had it been, cannot be determined, not known
unsure: to be determined, seeking to establish, did not realise, nor confirm, neither confirm
unsure: asked whether, wish to know, under orders, under instructions, in order to, so as to
unsure: no indication, no evidence, no sign, nothing to suggest, no reason to believe, ready to
unsure: willing to, prepared to, is due to, are due to, hope to, in the event of, unless
unsure: to the best of our knowledge, appears to have, appears that, seems to have, seems that
unsure: presumably, conceivably, arguably, we assume, presumed, is said to, are said to
unsure: were said to, purported, purportedly, unverified, unconfirmed, hypothetical
unsure: hypothetically, cannot verify, unable to verify, not able to say, not able to confirm
unsure: difficult to say, impossible to say, remains to be seen, remains to be established
unsure: not been able to establish, shall, is expected, are expected, intend, are planned
unsure: proposes to, undertakes to, could be that, or not, hoped, seek to, aims to, would be
unsure: cannot comment, we do not discuss, not for us to say, reserve comment
unsure: awaiting confirmation, have yet to establish, too early to say, not clear
soft: may, might, is thought, are thought, is believed, are believed, expect, possibly, perhaps
soft: estimated, preliminary information, points to, reportedly, =thought, believed
said: say, said, saying, state, stated, allege, claim, claimed, assert, maintain, contend, report
said: told, announce, declare, argue, insist, confirm, according to, deny, denied, complain
said: testify, testified, accuse, write, wrote, in the words of, allegation, alleging, version of
said: argued, contends, insists, swore, swear, recounted, recalled, asserted, posited, believe
said: believes, believed, tells, says that, protest, protested, in their account, by their account
other: villager, resident, opposition, family of, families say, survivor, witness, eyewitness
other: locals, media, press, newspaper, ngo, ngos, activist, critic, insurgent, rebel, governor
other: mayor, ally, allies, partner, enemy, neighbour, you, your, the other side, observers
other: human rights, imam, relatives, social media, doctors, hospital staff, our allies
other: third parties, neighbours, journalist, villagers, protesters, pressure groups, eyewitnesses
other: the village, village elders, townspeople, passers-by, relief agencies, aid agencies
other: aid workers, the hospital says, bishop, parents, widow, brother, sister, complainant
other: claimant, petitioner, lawyers for, counsel for, campaigners, monitors, blogs, reporters
other: journalists, correspondents, some sources, certain sources, hostile sources, propaganda
other: adversary, opponents, dissidents, the rebels, the militia, the group, your embassy
other: your note, your letter, your office, the family, the relatives
other_agent: insurgent, militant, armed group, militia, rebel, enemy, terrorist, gunmen
other_agent: municipality, police, gendarmerie, contractor, smuggler, opposition, armed men
other_agent: separatist, extremist, the other side, allies, ally, another party, third party
other_agent: armed groups, criminals, mutineer, jihadist, guerrilla, neighbouring, paramilitary
other_agent: unknown persons, their own, private, bandits, looters, criminal, gangs, militants
other_agent: raiders, unknown gunmen, unidentified, militiamen, the militia, armed elements
other_agent: deserters, saboteurs, neighbouring state, foreign forces, hostile forces, settlers
other_agent: vigilantes, the adversary, contractors, rival, another force, local police
other_agent: coast guard of, allied
ours: our, we, us, ours, ourselves
own_agent: our men, our people, our boys, army, air force, troops, military, armed forces
own_agent: artillery, navy, soldier, pilot, crew, gunner, battalion, regiment, brigade, government
own_agent: ministry, personnel, sapper, engineer, commando, sniper, unit, squadron, division
own_agent: company, the patrol, our patrol, aircraft, forces, command, staff, investigator
own_agent: inspector, battery, drone, helicopter, gunship, jet, sortie, mission, state, our army
own_agent: our navy, our unit, task force, joint staff, general staff, high command, border guard
own_agent: guards brigade, special forces, intelligence service, security service, coast guard
own_agent: gun crew, fire control, gunships, airmen, marines, paratroopers, infantry, tank, tanks
own_agent: crews, artillerymen, our side, the state, authorities
person: pilot, controller, officer, lieutenant, captain, colonel, sergeant, commander, adviser
person: gunner, driver, the crew, corporal, major, private, operator, the pilot, airman
person: individual soldier, junior officer, guard, sentry, technician, minister himself
person: the general, this man, the suspect, the accused
reject: untrue, false, unfounded, baseless, fabrication, fabricated, rejected, we reject
reject: without foundation, incorrect, not true, invented, no truth, groundless, =lie
reject: categorically deny, inaccurate
wide: district, province, governorate, region, country, nationwide, whole city, entire city
wide: everywhere, all places, taken together, across the district, across the country
wide: across the region, across the city, all sites, all incidents, campaign, combined
wide: both strikes, all strikes, all detention, overall, county, island-wide, capital as a whole
wide: throughout the country, in the whole, whole of the, all fronts, month as a whole
wide: entire campaign, all three villages, all the villages, both villages, whole offensive
wide: all told across, all provinces
so_far: so far, to date, as yet, until now, at this point, already, preliminary, initial
so_far: initially, first count, provisional, at that point, at the time of writing
so_far: currently known, early count, at the latest count, for now, as things stand
so_far: interim, not final, not yet final, incomplete count, at first, known at present
so_far: still counting
everyone: all of whom, all of them, each of whom, each of them, both of whom, all died
everyone: all perished, every one of them, every one of whom, one and all, without exception
everyone: all of whom were, all were, none survived, no survivors, to the last
yet: not yet, yet to, so far, to date, at this stage, for the time being, at present, as yet
yet: still
remain: still, remain, remains, remained, remaining, the rest, left over, yet to be
now: now, since then, since, meanwhile, in the meantime, recently, yesterday, last week, this week
now: today, has reported, subsequently, lately, newly, latest
past: in the autumn, in the winter, in the spring, in the summer, parliament in
past: months before, months earlier, weeks before, weeks earlier, a year before, a year earlier
past: as we told you, as you were told, long ago, long since, months ago, last autumn, last winter
past: last year, as already stated, as already told, some time ago, last spring, last summer
past: years ago, already closed, closed long, some months back, back in, long concluded
past: had by then, already over, as our note, as we informed you, as your embassy was told
ever: never, ever, at no time, from the outset, at the outset, since none
again: reopened, re-opened, resumed, reinstated
until: until, till, other than, except, save for, apart from, only on, only after, only when
further: the following day, the following night, the next day, the next night, the day after
further: repeated, renewed, reissued, follow-up, next morning, the following morning
further: once more, anew, another strike, another attack, another raid, further strike
further: further attack, further raid, further incident, separate strike, separate incident
further: different strike, different incident, new strike, later strike, later attack
further: subsequent strike, another incident, subsequent attack, additional strike, fresh strike
further: again under, again struck, again hit, again shelled, again attacked, was ~ again
further: were ~ again, again came, came again, another occasion, on a later date
further: the following week, the following month, a week later, a month later, some days later
further: subsequently struck, later hit, on another day, separate occasion, a different, a later
risen: since then, succumbed, have since died, has since died, brings the number
risen: bringing the number, bringing the toll, raising the toll, toll rose, risen to, rose to
risen: increased to, grown, climbed to, in the meantime, meanwhile, subsequently died, later died
risen: having died, raises the toll, following its reinforcement, taking the total
risen: bringing the total, died of her wounds, died of his wounds, died of their wounds
risen: died of his injuries, died of her injuries, died of their injuries, of their injuries
risen: of their wounds, one of the wounded, since passed away, later succumbed, has since risen
risen: has climbed, has grown, went up, toll now stands, now stands at, toll has reached
risen: swelled to, further deaths, died later, more bodies, further bodies, another body
risen: died in hospital since, died since
corrects: errat, erratum, corrigendum, clerical error, typing error, transcription error
corrects: correct our, correction, misprint, corrected, rectify, should read, should have read
corrects: we correct, erred in, wrongly stated, wrongly given, incorrectly stated, stated wrongly
corrects: stated incorrectly, amend, as stated there, was mistaken, we withdraw, was wrong
corrects: superseded, supersedes, replaces our, replaces the, in error in our, we erred
corrects: typographical error, figure given earlier, must correct, wish to correct
corrects: by way of correction, given in error, hereby correct, retract, rectification
corrects: set the record straight, put right, revise, revised figure, revised, stand corrected
corrects: rectified, contrary to what we wrote, contrary to what we said, we misstated, misstated
corrects: mis-stated, misquoted, we were wrong, was incorrect, were incorrect, was inaccurate
corrects: amended, replaced by, please read, in place of the figure, not as stated
corrects: instead of the number, updated figure, this replaces
tally: number, toll, tally, total, figure, count, amounted, numbered, come to, came to, stands at
tally: stood at, stand at, =number, totalled, put at, tallied, we count, counted, adds up to, sum
tally: added up to, comes to, make up, made up, strength of, all told, in all, altogether
tally: all in all
nobody_else: nobody else, no one else, no other person, no-one else, only ones, no others
nobody_else: no other, nobody other, no further person, alone, other households, other families
nobody_else: the others
by: by
"""

SKIP = """
skip: no fewer than, no less than, no more than, no later than, no earlier than, not only
skip: no longer than, not longer than, no further than, no closer than, no doubt, not more than
skip: not less than, not fewer than, not later than, not sooner, not more
skip: nothing less, without delay, without prejudice, regret to confirm, regret to say
skip: regret to inform, no matter, cease fire, cease-fire, ceasefire, armed forces, in the air of
skip: in this case, in any case, in case, in that case, and not, in response to, in reply to
skip: as you know, sorry to, hit list, on file that, in the course of, of course, general staff
skip: security forces, open to question, shell company, not until, not before, as a result of your
skip: in accordance with, carry on, not to mention, in the first place, attention
skip: opened to the public, not earlier than, not disputed, undisputed, concludes that
skip: concluded that, conclude that, found that, finds that, red cross, red crescent
skip: first aid, first floor, second floor, third floor, first lieutenant, second lieutenant
skip: last week, last month, last year, last night, at last, last autumn, last winter, last spring
skip: last summer, third party, third parties, at first, first responder, third squadron, third state
skip: first instance, second hand, third brigade, second brigade, first brigade, first battalion
skip: second battalion, third battalion, first and foremost, last known, last minute
skip: first time, first hour, first hours, first place, not excluded, no sooner, not least
skip: nor sooner, not sooner than, of our own making, in question, the question whether
skip: munition in question, in charge, officer in charge
"""

SMALL = """
the a an this that these those of to in on at by for from with into upon was were is are be been
being have has had do does did it its their his her our we us they them he she you your which
who whom whose as and or but so than then there here when where while also only very other such
any some all each every both between among about after before during over under up down out off
near beside against per via one two three four five six seven eight nine ten eleven twelve
thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
seventy eighty ninety hundred thousand dozen half total january february march april may june
july august september october november december early late end time times day days night week
weeks month months year years hours minutes second first own according ministry government
authority authorities competent embassy department honour further regard respect question note
letter reply answer statement said state stated confirm confirms clarify hereby can could will
would shall should must may might not no none never nor neither without just now already last
next made make taken take given give put set came come went go got get kept keep held hold say
"""

BREAKS = "and but because since while whereas although though when which who whom whose where"
"""Words before which a sentence may be parted, where something is done on both sides."""
PREPOSITIONS = (
    "of in into on at by for from with about after before during following concerning regarding"
)
BEING = "was were been be being is are"
