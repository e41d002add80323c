package comet.core.search;

import comet.core.debrid.DebridFailure;

/**
 * An account of the viewer that could not be used; its entries are not listed (PRES-010), a notice says why (HTTP-176).
 *
 * @param account which
 * @param failure why
 */
public record AccountProblem(ConfiguredAccount account, DebridFailure failure) {}
