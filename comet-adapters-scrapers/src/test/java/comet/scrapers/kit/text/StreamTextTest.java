package comet.scrapers.kit.text;

import static comet.scrapers.kit.text.Marker.CHAIN;
import static comet.scrapers.kit.text.Marker.DISK;
import static comet.scrapers.kit.text.Marker.FOLDER;
import static comet.scrapers.kit.text.Marker.GLASS;
import static comet.scrapers.kit.text.Marker.GLOBE;
import static comet.scrapers.kit.text.Marker.PARCEL;
import static comet.scrapers.kit.text.Marker.SHEET;
import static comet.scrapers.kit.text.Marker.WHEEL;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamTextTest {

    @DisplayName("SCR-80: seeders stand behind one head or two; what is no number is unknown")
    @ParameterizedTest(name = "<{0}> has {1} seeders")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            👤 12                   ; 12
            👥 12                   ; 12
            👤12 💾 1 GB            ; 12
            👤   1,234,567 seeders  ; 1234567
            👤 0                    ; 0
            👤 Unknown              ; -
            👤 undefined            ; -
            👤 -3                   ; -
            👤 1.5k                 ; -
            👤 12abc                ; -
            👤 99999999999          ; -
            👤 Unknown 👥 7         ; -
            👤                      ; -
            12                      ; -
            """)
    void givenAText_whenRead_thenItsSeedersAreKnown(String text, Integer seeders) {
        if (seeders == null) {
            assertThat(StreamText.of(text).seeders()).isEmpty();
        } else {
            assertThat(StreamText.of(text).seeders()).hasValue(seeders);
        }
    }

    @DisplayName("SCR-80, SCR-81: a size stands behind its marker, with its unit")
    @ParameterizedTest(name = "<{0}> has {1} bytes")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            💾 1.37 GB               ; 1471026298
            💾 700.5 MB ⚙️ X          ; 734527488
            💾 1,024.5 MB            ; 1074266112
            💾20.25 GiB              ; 21743271936
            💾 512 B                 ; 512
            💾 1 kb                  ; 1024
            💾 2 TB                  ; 2199023255552
            💾 Unknown               ; -
            💾 2024-05-01 12:34      ; -
            💾 0 MB                  ; -
            💾 99999999999999999 TB  ; -
            1.37 GB                  ; -
            """)
    void givenAText_whenRead_thenItsSizeIsKnown(String text, Long bytes) {
        if (bytes == null) {
            assertThat(StreamText.of(text).size(DISK)).isEmpty();
        } else {
            assertThat(StreamText.of(text).size(DISK)).hasValue(bytes);
        }
    }

    @Test
    @DisplayName("SCR-03: of two sizes behind a parcel the first is the file's and the second the torrent's")
    void givenTwoSizes_whenRead_thenBothAreKnown() {
        StreamText two = StreamText.of("📦 2.1 GB / 14.2 GB 👤 31");
        StreamText one = StreamText.of("📦 983.4 MB");

        assertThat(two.size(PARCEL)).hasValue(2254857830L);
        assertThat(two.secondSize(PARCEL)).hasValue(15247133900L);
        assertThat(one.size(PARCEL)).hasValue(1031169638L);
        assertThat(one.secondSize(PARCEL)).isEmpty();
    }

    @Test
    @DisplayName("SCR-80, SCR-85: behind a marker the rest of the line counts, of several the first")
    void givenMarkers_whenRead_thenTheRestOfTheLineCounts() {
        StreamText text = StreamText.of(
                "📄 A name\n📂  Another name \n👤 1 ⚙️ Sk-CzTorrent \n⚙️ second\r\n⚙ third\n🔎 Nyaa | x\n🔗 one\n🔗 two\n🌐DonTorrent\n🌐");

        assertThat(text.after(SHEET)).hasValue("A name");
        assertThat(text.after(FOLDER)).hasValue("Another name");
        assertThat(text.after(WHEEL)).hasValue("Sk-CzTorrent");
        assertThat(text.after(GLASS)).hasValue("Nyaa | x");
        assertThat(text.after(CHAIN)).hasValue("one");
        assertThat(text.afterLast(CHAIN)).hasValue("two");
        assertThat(text.after(GLOBE)).hasValue("DonTorrent");
        assertThat(text.afterLast(GLOBE)).isEmpty();
        assertThat(text.after(DISK)).isEmpty();
        assertThat(StreamText.of("⚙ plain wheel").after(WHEEL)).hasValue("plain wheel");
    }

    @Test
    @DisplayName("SCR-80: names may hold anything, so details are read from the other lines")
    void givenMarkersInTheName_whenDetailsAreRead_thenTheyDoNotCount() {
        StreamText text = StreamText.of("A 👤 99 name 💾 9 GB\n👤 2 💾 1 KB");

        assertThat(text.firstLine()).isEqualTo("A 👤 99 name 💾 9 GB");
        assertThat(text.details().seeders()).hasValue(2);
        assertThat(text.details().size(DISK)).hasValue(1024);
        assertThat(StreamText.of("one line 👤 2").details().seeders()).isEmpty();
    }

    @Test
    @DisplayName("SCR-05: no text, and a text of a megabyte, are texts")
    void givenNoTextOrAHugeOne_whenRead_thenItIsRead() {
        assertThat(StreamText.of(null).firstLine()).isEmpty();
        assertThat(StreamText.of("").seeders()).isEmpty();
        assertThat(StreamText.of("👤" + " ".repeat(1 << 20) + "7").seeders()).isEmpty();
        assertThat(StreamText.of("x".repeat(1 << 20)).firstLine()).hasSize(StreamText.MAX_LENGTH);
        assertThat(StreamText.of("\n".repeat(1 << 20) + "👤 7").seeders()).isEmpty();
    }
}
