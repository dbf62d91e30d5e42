"""Earlier minutes told apart into what they are made of: sections, speakers, lists, decisions, actions, attendance."""
