-- What else a page says of its article: the path to the section, the publisher's corrections, where the text breaks off, a live blog's entries.
-- Articles that were kept before have none of it until a newer capture comes.

alter table article
  add column sections    text[] not null default '{}',        -- from the widest part on; the section is among them
  add column corrections text[] not null default '{}',        -- what the publisher says was wrong, as printed
  add column paywall     text,                                -- the sentence that asks to pay for the rest
  add column entries     text not null default '[]';          -- JSON: [{time, headline, html}]
