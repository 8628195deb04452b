"""The words of the start page, on which people ask and report, in English."""

from collections.abc import Mapping

INTAKE_ENGLISH: Mapping[str, str] = {
    "nav_ask": "Ask or report",
    "nav_matters": "My matters",
    "intake_title": "What is it about?",
    "intake_lead": "Ask a question, report what goes wrong, or find out what may go into an AI tool. Write it as you "
    "would tell a colleague.",
    "intake_send": "Send",
    "intake_send_person": "Ask a person about it",
    "intake_look_button": "Look it through first",
    "intake_keys": "Ctrl and Enter send it.",
    "intake_privacy": "Names, addresses, passwords and the like are replaced by placeholders before anything is kept "
    "or passed on.",
    "intake_then": "You get a reference at once, see who has it and what happens next, and are asked only for what is "
    "still missing.",
    "intake_restored": "You wrote this earlier in this tab. It has not been sent.",
    "intake_discard": "Discard it",
    "intake_clean": "Nothing in it would have to be replaced.",
    "intake_replaced": "Before it is kept, we would replace",
    "intake_kept": "Read it as it would be kept",
    "intake_secret": "Is a password or key in it still in use? Then have it changed, wherever you copied it from. "
    "We keep a placeholder only.",
    "intake_not_checked": "This could not be looked through in time, so nothing of it would be kept. Send it again, or "
    "say it in fewer words.",
    "intake_exposed": "This sounds as if something may have got out already. Send it now, just as it is: security is "
    "told at once.",
    "intake_hint_tool": "Name the tool as well, and the answer will stand here.",
    "intake_hint_what": "Say what you would put in (customer names, source code, a draft contract), and the answer "
    "will stand here. For the text itself:",
    "intake_answered": "Does this answer it? Then you are done: nothing was sent, and nothing of your text was kept.",
    "intake_not_sent": "Nothing has been sent yet, because the policy has an answer to this:",
    "intake_error_empty": "Write what it is about; a sentence is enough.",
    "intake_error_too_long": "These are {count} characters, and {limit} fit in. Shorten it, or say where the document "
    "can be found.",
    "intake_too_many": "That was a lot in a short time. What you wrote is still here; send it in {minutes} minutes.",
    "intake_too_many_one": "That was a lot in a short time. What you wrote is still here; send it in a minute.",
    "intake_signed_out": "You are not signed in any more, so nothing was sent. What you wrote is still here.",
    "intake_out_of_date": "You have signed in anew since this page was opened, so nothing was sent yet. What you wrote "
    "is still here: press the button once more.",
    "intake_sign_in_again": "Sign in again",
    "intake_sign_in_beside": "It opens beside this page; then come back and send.",
    "intake_away": "Our database does not answer just now, so nothing was sent. What you wrote is still here; try "
    "again in a moment.",
    "intake_examples": "People write things like",
    "intake_example_paste": "Can I paste customer names into ChatGPT?",
    "intake_example_broken": "Copilot has been greyed out in Word since this morning.",
    "intake_example_exposed": "I think I put the wrong file into a chatbot.",
}
