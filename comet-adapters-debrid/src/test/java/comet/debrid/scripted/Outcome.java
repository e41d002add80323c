package comet.debrid.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import comet.core.debrid.AccountStatus;
import comet.core.debrid.Availability;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.Evidence;
import comet.core.debrid.Learned;
import comet.core.debrid.LibraryPage;
import comet.core.debrid.MadeLink;
import comet.core.torrent.InfoHash;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a call of the port ended. */
public sealed interface Outcome {

    /** What sort of account it is. */
    record Verified(AccountStatus status) implements Outcome {}

    /** What is cached. */
    record Checked(Map<InfoHash, Availability> found) implements Outcome {}

    /** There is a link. */
    record Playable(MadeLink made) implements Outcome {}

    /** What is in the account. */
    record Listed(LibraryPage page) implements Outcome {}

    /** It is no longer in the account. */
    record Removed() implements Outcome {}

    /** It failed. */
    record Failed(DebridFailure failure, Learned learned) implements Outcome {}

    /** The word of a sample for this kind of outcome. */
    default String word() {
        return switch (this) {
            case Verified verified -> "account";
            case Checked checked -> "availability";
            case Playable playable -> "link";
            case Listed listed -> "list";
            case Removed removed -> "removed";
            case Failed failed -> "error";
        };
    }

    /** What was learned of torrents on the way. */
    default List<Evidence> evidence() {
        return switch (this) {
            case Checked(var found) ->
                found.values().stream()
                        .map(Availability::evidence)
                        .flatMap(Optional::stream)
                        .toList();
            case Playable(var made) -> made.learned().evidence();
            case Failed(var failure, var learned) -> learned.evidence();
            case Verified verified -> List.of();
            case Listed listed -> List.of();
            case Removed removed -> List.of();
        };
    }

    /**
     * Fails unless this is what the sample expects. A member that the sample leaves out is not checked; one that nobody
     * checks fails (DBQ-06).
     */
    default void requireAsExpected(JsonNode expect) {
        Expected expected = new Expected(expect);
        assertThat(word()).isEqualTo(expected.text("outcome"));
        switch (this) {
            case Verified(var status) -> expected.account(status);
            case Checked(var found) -> expected.availability(found);
            case Playable(var made) -> expected.link(made);
            case Listed(var page) -> expected.library(page);
            case Removed removed -> {}
            case Failed(var failure, var learned) -> expected.failure(failure, learned);
        }
        if (this instanceof Checked) {
            expected.evidence(evidence());
        } else {
            expected.evidenceInOrder(evidence());
        }
        expected.requireAllChecked();
    }
}
