package comet.core.search;

import comet.core.availability.AccountAvailability;
import comet.core.availability.AvailabilityRules;
import comet.core.debrid.Account;
import comet.core.debrid.ServedFile;
import comet.core.evidence.Known;
import comet.core.evidence.Standing;
import comet.core.file.FileSelector;
import comet.core.ranking.Ranker.Candidate;
import comet.core.release.ParsedRelease;
import comet.core.torrent.InfoHash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * The ways in which one torrent is offered to one viewer (PRES-010 to PRES-014): through each account that can be used and
 * whose service does not refuse it, and directly. A pure function.
 */
final class Offers {

    /** PRES-020: those that play at once, those nobody knows, those that do not, those whose names are refused. */
    static final Comparator<Standing> ORDER = Comparator.comparingInt(Offers::place);

    private final SearchPreferences preferences;
    private final AccountAvailability availability;
    private final AvailabilityRules rules;
    private final Predicate<ParsedRelease> servesByName;
    private final FileFacts facts;

    /**
     * @param servesByName whether a release says by its name that it serves the request; one that does not is here
     *     because a service knows the file, which a viewer's own client does not unless it is told its number (DB-08)
     */
    Offers(
            SearchPreferences preferences,
            AccountAvailability availability,
            AvailabilityRules rules,
            Predicate<ParsedRelease> servesByName,
            FileFacts facts) {
        this.preferences = preferences;
        this.availability = availability;
        this.rules = rules;
        this.servesByName = servesByName;
        this.facts = facts;
    }

    /** All of them, in the order of the configuration. */
    List<OfferedStream> of(Candidate candidate) {
        List<OfferedStream> offers = new ArrayList<>();
        for (ConfiguredAccount place : preferences.configuredAccounts()) {
            standing(place.account(), hashOf(candidate))
                    .filter(standing -> !preferences.cachedOnly() || passesCachedOnly(standing, place.account()))
                    .ifPresent(standing -> offers.addAll(debrid(candidate, place, standing)));
        }
        offers.addAll(direct(candidate));
        return offers;
    }

    /** Whether the viewer wants files of the size that it has in at least one way (UCFG-021). */
    boolean fits(Candidate candidate) {
        return preferences.maxSize().isEmpty()
                || isSmallEnough(facts.sizeWithoutFile(candidate))
                || availability.usableAccounts().stream()
                        .flatMap(account -> files(account, hashOf(candidate)).stream())
                        .map(ServedFile::size)
                        .anyMatch(size -> size.isPresent() && isSmallEnough(size));
    }

    /** The best that any account has of it; empty when none offers it. */
    Optional<Standing> best(InfoHash hash) {
        return availability.usableAccounts().stream()
                .flatMap(account -> standing(account, hash).stream())
                .min(ORDER);
    }

    private static int place(Standing standing) {
        return switch (standing) {
            case CACHED -> 0;
            case UNKNOWN -> 1;
            case NOT_CACHED -> 2;
            case NAME_REFUSED -> 3;
            case BLOCKED -> 4;
        };
    }

    /** Whether {@code cachedOnly} leaves it to some account (PRES-005). */
    boolean isKeptByCachedOnly(InfoHash hash) {
        return availability.usableAccounts().stream()
                .anyMatch(account -> standing(account, hash)
                        .filter(standing -> passesCachedOnly(standing, account))
                        .isPresent());
    }

    /** How it stands with an account; empty when it is not offered through it (DBC-04, DBC-10). */
    private Optional<Standing> standing(Account account, InfoHash hash) {
        if (!availability.usableAccounts().contains(account)) {
            return Optional.empty();
        }
        Standing standing = availability.of(account, hash).standing();
        return switch (standing) {
            case CACHED, NOT_CACHED, UNKNOWN -> Optional.of(standing);
            case BLOCKED -> Optional.empty();
            case NAME_REFUSED ->
                switch (rules.refusedNames()) {
                    case SHOW -> Optional.of(Standing.UNKNOWN);
                    case MARK -> Optional.of(standing);
                    case HIDE -> Optional.empty();
                };
        };
    }

    private boolean passesCachedOnly(Standing standing, Account account) {
        return switch (standing) {
            case CACHED -> true;
            case NOT_CACHED, NAME_REFUSED, BLOCKED -> false;
            // Of a service that can be asked, "unknown" is a failed check, which cachedOnly hides (DBC-02).
            case UNKNOWN -> !rules.hidesUnknown() && !availability.canBeAsked(account);
        };
    }

    private List<OfferedStream> debrid(Candidate candidate, ConfiguredAccount place, Standing standing) {
        InfoHash hash = hashOf(candidate);
        List<ServedFile> files = standing == Standing.CACHED ? files(place.account(), hash) : List.of();
        int inTorrent = availability.videos(place.account(), hash);
        List<OfferedStream> entries = new ArrayList<>();
        for (Played played : played(files)) {
            Offer offer = new Offer.Debrid(place, standing, played.file(), played.part());
            if (isSmallEnough(size(candidate, played))) {
                entries.add(facts.entry(candidate, offer, played.file(), OptionalInt.empty(), inTorrent));
            }
        }
        return entries;
    }

    private List<OfferedStream> direct(Candidate candidate) {
        if (!preferences.torrents() || candidate.release().isPrivate()) {
            return List.of();
        }
        List<ServedFile> files = availability.filesOfTorrent(hashOf(candidate));
        if (files.isEmpty() && !servesByName.test(candidate.parsed())) {
            return List.of();
        }
        List<OfferedStream> entries = new ArrayList<>();
        for (Played played : played(files)) {
            OptionalInt index = played.file().map(ServedFile::index).orElse(OptionalInt.empty());
            if (isSmallEnough(size(candidate, played))) {
                entries.add(facts.entry(
                        candidate, new Offer.DirectTorrent(played.part()), played.file(), index, files.size()));
            }
        }
        return entries;
    }

    /** A file that would be played, where it is known. */
    private record Played(Optional<ServedFile> file, Optional<Offer.Part> part) {}

    /** The best file, or all parts of an episode (PRES-014); one without a file where none is known. */
    private static List<Played> played(List<ServedFile> files) {
        List<ServedFile> parts = FileSelector.parts(files);
        if (parts.isEmpty()) {
            return List.of(new Played(files.stream().findFirst(), Optional.empty()));
        }
        List<Played> all = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            all.add(new Played(Optional.of(parts.get(i)), Optional.of(new Offer.Part(i + 1, parts.size()))));
        }
        return all;
    }

    private List<ServedFile> files(Account account, InfoHash hash) {
        Known known = availability.of(account, hash);
        return known.standing() == Standing.CACHED ? availability.files(account, hash) : List.of();
    }

    private OptionalLong size(Candidate candidate, Played played) {
        OptionalLong size = played.file().map(ServedFile::size).orElse(OptionalLong.empty());
        return size.isPresent() ? size : facts.sizeWithoutFile(candidate);
    }

    /** What is of unknown size stays (UCFG-021). */
    private boolean isSmallEnough(OptionalLong size) {
        OptionalLong most = preferences.maxSize();
        return most.isEmpty() || size.orElse(0) <= most.getAsLong();
    }

    private static InfoHash hashOf(Candidate candidate) {
        return candidate.release().infoHash();
    }
}
