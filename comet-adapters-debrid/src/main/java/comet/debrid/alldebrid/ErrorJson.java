package comet.debrid.alldebrid;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong, of a call or of one element in a successful answer (AD-03, AD-21).
 *
 * @param code the word; the message beside it is for people and may hold HTML (AD-04)
 */
record ErrorJson(@Nullable String code) {}
