package comet.http.video;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** A file of the operator, who may replace it at any time. */
record OwnVideo(Path file) implements VideoSource {

    @Override
    public Version version() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Version(file.toString(), attributes.lastModifiedTime().toInstant(), attributes.size());
    }

    @Override
    public VideoFile read() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(MAX_BYTES + 1);
            if (content.length == 0 || content.length > MAX_BYTES) {
                throw new IOException(file + " is empty or has more than " + MAX_BYTES + " bytes");
            }
            return new VideoFile(content, Files.getLastModifiedTime(file).toInstant());
        }
    }
}
