package comet.persistence.evidence;

import comet.core.debrid.Block;
import comet.core.evidence.DoubtfulRefusal;
import comet.core.evidence.TimedBlock;
import comet.core.evidence.TorrentRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The blocks of a torrent, and what may have been refusals, as bytes. What cannot be read is not known.
 *
 * @param blocks of the whole torrent and of single files
 * @param doubts what may have been refusals
 */
record PackedRefusals(List<TimedBlock> blocks, List<DoubtfulRefusal> doubts) {

    static final PackedRefusals NONE = new PackedRefusals(List.of(), List.of());

    private static final int VERSION = 1;

    static PackedRefusals of(TorrentRecord torrent) {
        return new PackedRefusals(torrent.blocks(), torrent.refusals());
    }

    /** Nothing for nothing. */
    Optional<byte[]> pack() {
        if (blocks.isEmpty() && doubts.isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeByte(blocks.size());
            for (TimedBlock block : blocks) {
                out.writeByte(code(block.block().reason()));
                out.writeUTF(block.block().file().orElse(""));
                out.writeLong(block.at().toEpochMilli());
            }
            out.writeByte(doubts.size());
            for (DoubtfulRefusal doubt : doubts) {
                out.writeUTF(doubt.account());
                out.writeLong(doubt.at().toEpochMilli());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be written", e);
        }
        return Optional.of(bytes.toByteArray());
    }

    static PackedRefusals unpack(byte[] packed) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed))) {
            if (in.readByte() != VERSION) {
                return NONE;
            }
            List<TimedBlock> blocks = new ArrayList<>();
            for (int left = in.readUnsignedByte(); left > 0; left--) {
                Block.Reason reason = reason(in.readByte());
                Optional<String> file = Optional.of(in.readUTF()).filter(name -> !name.isEmpty());
                blocks.add(new TimedBlock(new Block(reason, file), Instant.ofEpochMilli(in.readLong())));
            }
            List<DoubtfulRefusal> doubts = new ArrayList<>();
            for (int left = in.readUnsignedByte(); left > 0; left--) {
                doubts.add(new DoubtfulRefusal(in.readUTF(), Instant.ofEpochMilli(in.readLong())));
            }
            return new PackedRefusals(blocks, doubts);
        } catch (IOException | IllegalArgumentException e) {
            return NONE;
        }
    }

    /** For ever the same: it is in stored rows. */
    private static int code(Block.Reason reason) {
        return switch (reason) {
            case LEGAL -> 1;
            case INFERRED -> 2;
            case REFUSED_NAME -> 3;
            case TOO_LARGE -> 4;
        };
    }

    private static Block.Reason reason(int code) {
        for (Block.Reason reason : Block.Reason.values()) {
            if (code(reason) == code) {
                return reason;
            }
        }
        throw new IllegalArgumentException("no reason has the code " + code);
    }
}
