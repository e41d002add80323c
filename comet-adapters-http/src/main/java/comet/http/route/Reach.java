package comet.http.route;

/** Where a route is, as the column "Path available" of the route table says. Without protection all is at the root. */
enum Reach {
    /** Under the protected prefix only. */
    PREFIX,
    /** At the root only. */
    ROOT,
    /** In both places. */
    BOTH
}
