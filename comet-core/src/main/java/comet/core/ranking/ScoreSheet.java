package comet.core.ranking;

import java.util.List;

/**
 * How a rank comes about (RANK-20): everything that adds to it, also what adds 0, in the order of the terms.
 *
 * @param contributions what counts
 * @param leftOut what the name says and what would count, but does not: extras behind the closed gate (RDB-07), and a
 *     second value of one weight (PDB-33)
 */
public record ScoreSheet(List<Contribution> contributions, List<Contribution> leftOut) {

    public ScoreSheet {
        contributions = List.copyOf(contributions);
        leftOut = List.copyOf(leftOut);
    }

    /** The rank. */
    public long total() {
        return contributions.stream().mapToLong(Contribution::weight).sum();
    }

    /** What one term adds. */
    public long total(RankTerm term) {
        return contributions.stream()
                .filter(contribution -> contribution.term() == term)
                .mapToLong(Contribution::weight)
                .sum();
    }
}
