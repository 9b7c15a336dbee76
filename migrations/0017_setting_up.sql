-- Setting up in the office.

-- A succession that was written with the wrong act or basis can be corrected; which units and which day stay.
grant update (act, legal_basis) on unit_successions to hailong_app;
