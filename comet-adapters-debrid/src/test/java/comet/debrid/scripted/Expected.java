package comet.debrid.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import comet.core.debrid.AccountEntry;
import comet.core.debrid.AccountStatus;
import comet.core.debrid.Availability;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.Evidence;
import comet.core.debrid.Learned;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.LibraryPage;
import comet.core.debrid.MadeLink;
import comet.core.debrid.ServedFile;
import comet.core.playback.StatusKey;
import comet.core.playback.StatusVideoChoice;
import comet.core.torrent.InfoHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The expectation of a sample. What it leaves out is not checked, {@code null} says that nothing is there (DBQ-06). */
final class Expected {

    /** A text that another module makes of the outcome (DBA-05). */
    private static final String SHOWN_ELSEWHERE = "displayText";

    private final JsonNode members;
    private final TreeSet<String> unchecked = new TreeSet<>();

    Expected(JsonNode members) {
        this.members = members;
        members.fieldNames().forEachRemaining(unchecked::add);
        unchecked.remove(SHOWN_ELSEWHERE);
    }

    /** A member that has to be there. */
    String text(String name) {
        unchecked.remove(name);
        return members.path(name).asText();
    }

    /** Fails if a member was passed over. */
    void requireAllChecked() {
        assertThat(unchecked).as("members of an expectation that nobody checks").isEmpty();
    }

    void account(AccountStatus status) {
        check("state", state -> assertThat(status.kind()).hasToString(state.asText()));
        check("errorKind", kind -> assertThat(status.refusal()).hasToString("Optional[" + kind.asText() + "]"));
        check("id", id -> assertThat(status.id()).isEqualTo(optional(id)));
        check("plan", plan -> assertThat(status.plan()).isEqualTo(optional(plan)));
        check(
                "expiresAt",
                end -> assertThat(status.premiumUntil()).isEqualTo(optional(end).map(Instant::parse)));
    }

    void availability(Map<InfoHash, Availability> found) {
        check("items", items -> {
            assertThat(found).hasSize(items.size());
            for (JsonNode item : items) {
                InfoHash hash = new InfoHash(item.path("hash").asText());
                assertThat(found).containsKey(hash);
                requireItem(found.getOrDefault(hash, Availability.UNKNOWN), item);
            }
        });
    }

    private static void requireItem(Availability found, JsonNode item) {
        Expected expected = new Expected(item);
        expected.text("hash");
        expected.check("state", state -> assertThat(found.state()).hasToString(state.asText()));
        expected.check("name", name -> assertThat(found.name()).isEqualTo(optional(name)));
        expected.check("size", size -> assertThat(found.size()).isEqualTo(bytes(size)));
        expected.check("files", files -> requireFiles(found.files(), files));
        expected.requireAllChecked();
    }

    void link(MadeLink made) {
        check("url", url -> assertThat(made.link().url().toASCIIString()).isEqualTo(url.asText()));
        check("file", file -> {
            assertThat(made.file()).isPresent();
            made.file().ifPresent(served -> requireFile(served, file));
        });
        learned(made.learned());
    }

    void failure(DebridFailure failure, Learned learned) {
        check("kind", kind -> assertThat(failure.kind()).hasToString(kind.asText()));
        check("nativeCode", code -> assertThat(failure.nativeCode()).isEqualTo(optional(code)));
        check(
                "retryAfter",
                seconds -> assertThat(failure.retryAfter())
                        .hasValueSatisfying(wait -> assertThat(wait.toSeconds()).isEqualTo(seconds.asLong())));
        check(
                "statusKeys",
                keys -> assertThat(StatusVideoChoice.of(failure).candidates())
                        .extracting(StatusKey::text)
                        .isEqualTo(texts(keys)));
        learned(learned);
    }

    /** Without an entry nothing was created, and there is nothing to keep or to remove. */
    private void learned(Learned learned) {
        Optional<AccountEntry> entry = learned.entry();
        check("torrentId", id -> assertThat(entry.map(made -> made.id().text())).isEqualTo(optional(id)));
        check(
                "created",
                created -> assertThat(entry.map(AccountEntry::origin).orElse(AccountEntry.Origin.FOUND))
                        .isEqualTo(origin(created)));
        check("kept", kept -> entry.ifPresent(made -> assertThat(made.kept()).isEqualTo(kept.asBoolean())));
    }

    private static AccountEntry.Origin origin(JsonNode created) {
        if (created.isNull()) {
            return AccountEntry.Origin.NOT_TOLD;
        }
        return created.asBoolean() ? AccountEntry.Origin.MADE : AccountEntry.Origin.FOUND;
    }

    void library(LibraryPage page) {
        check("total", total -> assertThat(page.total().orElse(0)).isEqualTo(total.asInt()));
        check("items", items -> {
            assertThat(page.items()).hasSize(items.size());
            for (int i = 0; i < items.size(); i++) {
                requireItem(page.items().get(i), items.get(i));
            }
        });
    }

    private static void requireItem(LibraryItem found, JsonNode item) {
        Expected expected = new Expected(item);
        expected.check("id", id -> assertThat(found.id().text()).isEqualTo(id.asText()));
        expected.check(
                "hash", hash -> assertThat(found.infoHash().map(InfoHash::hex)).isEqualTo(optional(hash)));
        expected.check("name", name -> assertThat(found.name()).isEqualTo(name.asText()));
        expected.check("size", size -> assertThat(found.size()).isEqualTo(bytes(size)));
        expected.check("state", state -> assertThat(found.state()).hasToString(state.asText()));
        expected.check(
                "addedAt",
                added -> assertThat(found.addedAt()).isEqualTo(optional(added).map(Instant::parse)));
        expected.requireAllChecked();
    }

    /** Exactly what is expected was learned, and in that order. */
    void evidenceInOrder(List<Evidence> learned) {
        check("evidence", all -> {
            assertThat(learned).as("pieces of evidence").hasSameSizeAs(all);
            for (int i = 0; i < all.size(); i++) {
                requireEvidence(learned.get(i), all.get(i));
            }
        });
    }

    /** Exactly what is expected was learned. */
    void evidence(List<Evidence> learned) {
        check("evidence", all -> {
            assertThat(learned).as("pieces of evidence").hasSameSizeAs(all);
            for (JsonNode one : all) {
                assertThat(learned).anySatisfy(evidence -> requireEvidence(evidence, one));
            }
        });
    }

    private static void requireEvidence(Evidence evidence, JsonNode one) {
        Expected expected = new Expected(one);
        expected.check("type", type -> assertThat(evidence.kind()).hasToString(type.asText()));
        expected.check(
                "service", service -> assertThat(evidence.service().key()).isEqualTo(service.asText()));
        expected.check("hash", hash -> assertThat(evidence.torrent().hex()).isEqualTo(hash.asText()));
        expected.check("state", state -> assertThat(evidence.state()).hasToString(state.asText()));
        expected.check(
                "files",
                files -> requireFiles(evidence.files().map(list -> list.files()).orElse(List.of()), files));
        expected.requireAllChecked();
    }

    private static void requireFiles(List<ServedFile> found, JsonNode files) {
        assertThat(found).hasSize(files.size());
        for (int i = 0; i < files.size(); i++) {
            requireFile(found.get(i), files.get(i));
        }
    }

    private static void requireFile(ServedFile found, JsonNode file) {
        Expected expected = new Expected(file);
        expected.check("name", name -> assertThat(found.name()).isEqualTo(name.asText()));
        expected.check("size", size -> assertThat(found.size()).isEqualTo(bytes(size)));
        expected.check("index", index -> assertThat(found.index()).isEqualTo(number(index)));
        expected.check("season", season -> assertThat(found.numbers().season()).isEqualTo(number(season)));
        expected.check(
                "episode", episode -> assertThat(found.numbers().episode()).isEqualTo(number(episode)));
        expected.requireAllChecked();
    }

    private void check(String name, Consumer<JsonNode> how) {
        unchecked.remove(name);
        @Nullable JsonNode member = members.get(name);
        if (member != null) {
            how.accept(member);
        }
    }

    private static Optional<String> optional(JsonNode value) {
        return value.isNull() ? Optional.empty() : Optional.of(value.asText());
    }

    private static OptionalInt number(JsonNode value) {
        return value.isNull() ? OptionalInt.empty() : OptionalInt.of(value.asInt());
    }

    /** {@code -1} is an unknown size (DBP-08). */
    private static OptionalLong bytes(JsonNode value) {
        return value.isNull() || value.asLong() < 0 ? OptionalLong.empty() : OptionalLong.of(value.asLong());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
