package comet.core.evidence;

import comet.core.debrid.CompleteFileList;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.ServedFile;
import comet.core.evidence.ValidEvidence.Timed;
import comet.core.file.FileSelector;
import comet.core.media.RequestedMedia;
import comet.core.torrent.InfoHash;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Says how torrents of one service stand with one account, for one request, at one moment. Which of the things learned
 * counts (DBC-03, DBC-04): a legal block before all; then that it is ready in the account, or too large for it; then the
 * last word of a check or a playback; then a hint, unless the service refuses such names (DBC-10). Of what is cached, a
 * file has to serve the request (DBC-06).
 *
 * @param valid what is still valid
 * @param files tells which files serve a request
 * @param media what is asked for
 */
public record Judgement(ValidEvidence valid, FileSelector files, RequestedMedia media) {

    /**
     * Judges one.
     *
     * @param name its name as far as it is known; may be empty
     * @param nameIsRefused whether the service refuses such names
     * @param shared what is recorded for all accounts
     * @param own what is recorded for this account
     */
    public Known of(InfoHash torrent, String name, boolean nameIsRefused, TorrentRecord shared, AccountRecord own) {
        boolean isRefused = nameIsRefused && !valid.wasAccepted(shared);
        Optional<Timed> block = valid.block(torrent, shared);
        if (block.isPresent()) {
            return decided(Standing.BLOCKED, List.of(), block.get());
        }
        Optional<Timed> decisive = valid.inAccount(torrent, shared, own)
                .or(() -> valid.spoken(torrent, shared))
                .or(() -> isRefused ? Optional.empty() : valid.hinted(torrent, shared));
        return decisive.map(timed -> switch (timed.evidence().state()) {
                    case CACHED -> cached(timed, torrent, name, shared);
                    case NOT_CACHED, UNKNOWN -> decided(Standing.NOT_CACHED, List.of(), timed);
                })
                .or(() -> refusedUnlisted(torrent, shared))
                .orElseGet(() -> undecided(isRefused));
    }

    private static Known undecided(boolean nameIsRefused) {
        Standing standing = nameIsRefused ? Standing.NAME_REFUSED : Standing.UNKNOWN;
        return new Known(standing, List.of(), Optional.empty(), true, Optional.empty());
    }

    private static Known decided(Standing standing, List<ServedFile> files, Timed by) {
        boolean needsCheck = by.evidence().kind() == EvidenceKind.HINT;
        return new Known(standing, files, Optional.of(by.evidence()), needsCheck, Optional.of(by.until()));
    }

    private Known cached(Timed by, InfoHash torrent, String name, TorrentRecord shared) {
        Optional<CompleteFileList> list = by.evidence().files();
        if (list.isEmpty()) {
            return refusedUnlisted(torrent, shared).orElseGet(() -> decided(Standing.CACHED, List.of(), by));
        }
        List<ServedFile> serving = files.serving(list.get(), media, name);
        if (serving.isEmpty()) {
            return decided(Standing.NOT_CACHED, List.of(), by);
        }
        List<TimedBlock> blocks = valid.fileBlocks(shared);
        List<ServedFile> left = serving.stream()
                .filter(file -> blocks.stream().noneMatch(block -> block.isOf(file)))
                .toList();
        return left.isEmpty()
                ? decided(Standing.BLOCKED, List.of(), valid.of(torrent, blocks.getFirst()))
                : decided(Standing.CACHED, left, by);
    }

    /** Where no list of files is known, the name of a refused file tells whether it is the one that would play. */
    private Optional<Known> refusedUnlisted(InfoHash torrent, TorrentRecord shared) {
        return valid.fileBlocks(shared).stream()
                .filter(this::isOfServing)
                .map(block -> decided(Standing.BLOCKED, List.of(), valid.of(torrent, block)))
                .findFirst();
    }

    private boolean isOfServing(TimedBlock block) {
        return block.block()
                .file()
                .map(name -> new ServedFile(OptionalInt.empty(), name, OptionalLong.empty(), files.numbers(name)))
                .filter(file -> !files.serving(new CompleteFileList(List.of(file)), media)
                        .isEmpty())
                .isPresent();
    }
}
