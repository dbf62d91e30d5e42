"""Records that may be one: found across accents, case, dashes, order of names, initials, pinyin, addresses, phones."""
