// What is done on a ticket's page, by keyboard. Everything it does a form or a link does as well.
