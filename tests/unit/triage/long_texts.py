"""Longer texts without a value in them: mails that only sound sensitive, and papers that say what they are."""


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(" ".join(each.split()) for each in text.strip().split("\n\n"))


# Each stays yes in an approved tool.
ORDINARY = _paragraphs(
    """
Hello everyone, from Monday on our new password policy applies. Passwords need at least twelve characters, and
you will be asked to change your password the next time you sign in. Please do not reuse an old one. The
service desk will never ask you for your password.

I forgot my password for the travel portal and the page to reset my password shows an error. I tried it in two
browsers and restarted the computer, and it still says that the link is too old. How can I get back in before
the trip next week?

Please help me with the job description of the salary clerk: the person checks the monthly runs, answers
questions of colleagues, keeps the files in order and works with the software that we introduced last year. It
should sound friendly and be short enough for one page.

A short reminder on how to report sick leave: call your manager before nine, and upload your sick note in the
portal on the third day at the latest. During sick leave you need not read your mail. Whoever has questions on
the sick leave policy finds the answers on our pages.

The new canteen opens on Thursday. You can pay with a credit card or with your badge, and the menu is posted
every Friday for the week to come. Please bring your own cup, since there will be no paper cups any more, and
be patient in the first days.

Liebe Kolleginnen und Kollegen, ab Montag gilt eine neue Regel: Wer sein Passwort vergessen hat, kann das
Passwort zurücksetzen lassen, ohne beim Service anzurufen. Bitte niemals das Passwort weitergeben, auch nicht
an die Kollegen im Service. Eine Anleitung finden Sie auf unseren Seiten.

Bitte denken Sie daran: Die Krankmeldung bitte spätestens am dritten Tag im Portal hochladen, und rufen Sie
vor neun Uhr im Team an. Wer länger ausfällt, bekommt von uns eine Nachricht mit allem, was noch zu tun ist.
Gute Besserung an alle, die es gerade betrifft.

Welcome to the team! On your first day you get a laptop, a badge and a tour of the building. Set a new
password when you first sign in, use the password manager that is installed, and check your bank details
nowhere but in the staff portal. Lunch is at noon, and your mentor will join you.

The company offers medical check ups in spring and in autumn. They take place in the room beside the canteen,
last twenty minutes and are voluntary. Sign up in the portal, and bring a drink. The dates for the other sites
follow as soon as they are fixed with the provider.

We plan the summer party and need ideas for games, food and music. The budget is small, so please think of
things that cost little and are fun for everyone. Last year the quiz and the boat race were liked best, while
the speeches were found too long by many.
"""
)

# Each is ask or no in a public tool.
TELLING = _paragraphs(
    """
The password for the portal is Sommer2025! and it works for all of us. Please sign in there before noon, look
at the new pages, and write down what you like and what you would change. We will go through the notes
together on Friday in the large room.

Notes of the team meeting: we spoke about the salaries of the new colleagues and agreed that the two in the
north get more from May on, while the others wait until autumn. Nobody outside the group should hear of it
before that. The next meeting is on the third.

Dear team, attached is the draft of the contract with our new supplier. The term is three years with a way out
after two, and the penalty for late deliveries stays at five percent. Please read it until Thursday and tell
me what you would like to have changed.

Summary of the customer complaints of the last month: most of them concern late deliveries, a few the tone on
the phone. Two people want their money back, and one has asked for a talk with the management. We should
answer all of them by the end of the week.

Our roadmap for next year: first the new search, then the app for tablets, and in autumn the connection to the
warehouse. Marketing wants to speak about it at the fair in March, but we should keep the app to ourselves
until the tests with the first users are through.

Zusammenfassung der Besprechung: Die Gehälter im Vertrieb steigen ab Mai, im Lager erst ab Herbst. Zwei
Stellen im Norden fallen weg, dafür kommt eine im Süden dazu. Bis dahin soll niemand außerhalb der Runde davon
erfahren, auch nicht die Teams, die es betrifft. Fragen bitte an mich.

Die Strategie für das nächste Jahr steht: Wir gehen mit zwei Produkten in den Norden und geben das Geschäft
mit Ersatzteilen ab. Der Zukauf im Süden wird bis März geprüft. Bitte behandelt das so, wie es ist, und
sprecht bis zum Sommer mit niemandem darüber.

The patient came in on Monday with a cough that had lasted for three weeks. She was tired, had no fever, and
had tried the usual syrup without success. We agreed on a scan of the chest and on rest at home, and she will
come back in ten days to talk about the outcome.

We received a letter from the other side: they want to end the litigation if we pay half of the sum and keep
quiet. Our lawyer thinks that we should wait until the hearing in June, since their main witness has moved
abroad and may not want to travel that far.

The merger will be announced in the second week of June. Until then only the board and the two banks know of
it. After that we tell the staff first, then the press, and the works council a day before. Please prepare a
page with questions and answers for every site.
"""
)
