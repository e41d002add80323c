package comet.titles.anime;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The three lists, in the order in which they are put together. */
enum AnimeList {
    /** Titles and synonyms: the anime-offline-database. */
    TITLES("titles", new TitleRows()),
    /** Ids of the same anime at all sites. */
    IDS("ids", new IdRows()),
    /** Where the anime of Kitsu begin at IMDb. */
    OVERRIDES("overrides", new OverrideRows());

    /** Bytes of the largest file (RSL-07). */
    static final long LARGEST = 256L << 20;

    private final String word;
    private final Reader reader;

    AnimeList(String word, Reader reader) {
        this.word = word;
        this.reader = reader;
    }

    /** Reads all rows of one list. */
    interface Reader {

        /**
         * Reads the outermost value, on which the parser stands.
         *
         * @return rows that made no sense
         * @throws IOException if it is no JSON, is cut off, or is of another shape as a whole
         */
        int read(JsonParser parser, Rows rows) throws IOException;
    }

    /** Lower-case word for the log, for metrics and for names of files. */
    String word() {
        return word;
    }

    /**
     * What a file holds.
     *
     * @param rows that make sense
     * @param imdbIds different ones
     * @param wrong rows that make none
     */
    record Content(int rows, int imdbIds, int wrong) {}

    /**
     * Reads a file to its end.
     *
     * @param rows gets every row that makes sense
     * @throws IOException if it cannot be read, is no such list, is cut off, holds no row, or is too large
     */
    Content read(Path file, Rows rows) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("larger than allowed");
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                JsonParser parser = JsonRows.open(in)) {
            Counted counted = new Counted(rows);
            int wrong = 0;
            while (parser.nextToken() != null) {
                wrong += reader.read(parser, counted);
            }
            if (counted.count == 0) {
                throw new IOException("no row in it");
            }
            return new Content(counted.count, counted.imdb.size(), wrong);
        }
    }

    /** Passes rows on, and counts them. */
    private static final class Counted implements Rows {
        private final Rows rows;
        private final Set<Long> imdb = new HashSet<>();
        private int count;

        Counted(Rows rows) {
            this.rows = rows;
        }

        @Override
        public void add(TitleRow row) {
            count++;
            rows.add(row);
        }

        @Override
        public void add(IdRow row) {
            count++;
            imdb.addAll(row.imdb());
            rows.add(row);
        }

        @Override
        public void add(OverrideRow row) {
            count++;
            imdb.add(row.imdb());
            rows.add(row);
        }
    }

    /** @throws IOException if the parser does not stand there */
    static void require(JsonParser parser, JsonToken token) throws IOException {
        if (parser.currentToken() != token) {
            throw new IOException("not of the expected shape");
        }
    }
}
