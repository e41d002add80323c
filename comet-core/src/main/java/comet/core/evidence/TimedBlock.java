package comet.core.evidence;

import comet.core.debrid.Block;
import comet.core.debrid.ServedFile;
import java.time.Instant;

/**
 * A block of a torrent, or of one of its files, for all accounts of a service.
 *
 * @param block why; never for the size, which is a matter of one account
 * @param at when it was learned
 */
public record TimedBlock(Block block, Instant at) {

    /** @throws IllegalArgumentException if the block is not about all accounts */
    public TimedBlock {
        switch (block.reason().audience()) {
            case EVERYBODY -> {}
            case OWN_KEY -> throw new IllegalArgumentException("a block of one account is kept with the account");
        }
    }

    /** When it is over. */
    Instant end() {
        return at.plus(Lifetimes.of(block.reason()));
    }

    boolean isOfWholeTorrent() {
        return block.file().isEmpty();
    }

    boolean isOf(ServedFile file) {
        return block.file().filter(file.name()::equals).isPresent();
    }
}
