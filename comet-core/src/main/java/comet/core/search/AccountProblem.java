package comet.core.search;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.ServiceId;

/**
 * An account of the viewer that could not be used; its entries are not listed (PRES-010), a notice says why (HTTP-176).
 *
 * @param accountIndex position of the account in the viewer's list, from 0
 * @param service its service
 * @param failure why
 */
public record AccountProblem(int accountIndex, ServiceId service, DebridFailure failure) {}
