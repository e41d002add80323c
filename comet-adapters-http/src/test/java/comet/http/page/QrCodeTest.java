package comet.http.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static comet.http.page.ConfigureFormTest.addRealDebrid;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PAGE-081: the QR code")
class QrCodeTest extends BrowserTest {

    private static final int MAX_BYTES = 2953;
    private static final int MODULE = 4;
    private static final int QUIET_ZONE = 4;
    private static final String TEXT = "https://addon.example.com/eyJkZWJyaWRTZXJ2aWNlcyI6W3sic2Vydm/";

    /** The lengths after which the code grows. */
    private static final String CAPACITIES = """
            async (qr) => {
              const { qrModules } = await import(qr);
              const fits = (length, size) => (qrModules('x'.repeat(length))?.length ?? Infinity) <= size;
              const capacities = [];
              for (let size = 21; size <= 177; size += 4) {
                let [low, high] = [0, 2954];
                while (high - low > 1) {
                  const middle = (low + high) >> 1;
                  [low, high] = fits(middle, size) ? [middle, high] : [low, middle];
                }
                capacities.push(low);
              }
              return capacities;
            }
            """;

    private static final String DRAW = """
            async ({ qr, text }) => (await import(qr)).qrModules(text)
                .map((row) => row.map((dark) => (dark ? '1' : '0')).join(''))
            """;

    @Test
    @DisplayName("holds the link, for an eye that is not ours, in the dark theme too")
    void holdsTheLink() throws Exception {
        Page page = visit(serve(Models.plain()), "/configure", desktop().setColorScheme(ColorScheme.DARK));
        addRealDebrid(page, "RDKEY123");
        String link = copiedLink(page);
        assertThat(page.locator("#qr-code svg")).hasCount(0);

        button(page, "QR code").click();

        assertThat(page.locator("#qr-warning")).containsText("contains your keys");
        BufferedImage seen =
                ImageIO.read(new ByteArrayInputStream(page.locator("#qr-code").screenshot()));
        int[] pixels = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
        assertThat(decoded(new RGBLuminanceSource(seen.getWidth(), seen.getHeight(), pixels), false))
                .isEqualTo(link);
    }

    @Test
    @DisplayName("warns of keys only where there are some")
    void withoutKeys() {
        Page page = visit(Models.plain(), "/configure");

        button(page, "QR code").click();

        assertThat(page.locator("#qr-code svg")).isVisible();
        assertThat(page.locator("#qr-warning")).isHidden();
        button(page, "Close").click();
        assertThat(page.locator("#qr-dialog")).isHidden();
    }

    @Test
    @DisplayName("is right in every size, filled to the last byte and with one byte less")
    void everySize() throws Exception {
        Page page = visit(Models.plain(), "/configure");
        List<?> capacities = (List<?>) page.evaluate(CAPACITIES, module("qr"));
        assertThat(capacities).hasSize(40);
        assertThat(capacities.getLast()).isEqualTo(MAX_BYTES);
        Set<Integer> sizes = new HashSet<>();

        for (Object capacity : capacities) {
            for (int length : List.of((int) capacity, (int) capacity - 1)) {
                String text = TEXT.repeat(length / TEXT.length() + 1).substring(0, length);
                List<?> rows = (List<?>) page.evaluate(DRAW, Map.of("qr", module("qr"), "text", text));
                sizes.add(rows.size());
                assertThat(decoded(picture(rows), true)).isEqualTo(text);
            }
        }

        assertThat(sizes).hasSize(40).contains(21, 177);
    }

    @Test
    @DisplayName("holds text in UTF-8")
    void holdsUtf8() throws Exception {
        Page page = visit(Models.plain(), "/configure");
        String text = "https://ädd.example/日本/🎬";

        List<?> rows = (List<?>) page.evaluate(DRAW, Map.of("qr", module("qr"), "text", text));

        assertThat(decoded(picture(rows), true)).isEqualTo(text);
    }

    @Test
    @DisplayName("gives way to a sentence where the link is too long for one")
    void tooLong() {
        Page page = visit(Models.plain(), "/configure");
        addRealDebrid(page, "k".repeat(3000));

        button(page, "QR code").click();

        assertThat(page.locator("#qr-too-long")).isVisible();
        assertThat(page.locator("#qr-code")).isHidden();
    }

    /** Rows of 0 and 1 as a picture with its quiet zone. */
    private static RGBLuminanceSource picture(List<?> rows) {
        int side = (rows.size() + 2 * QUIET_ZONE) * MODULE;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        for (int y = 0; y < rows.size() * MODULE; y++) {
            String row = (String) rows.get(y / MODULE);
            for (int x = 0; x < rows.size() * MODULE; x++) {
                if (row.charAt(x / MODULE) == '1') {
                    pixels[(y + QUIET_ZONE * MODULE) * side + x + QUIET_ZONE * MODULE] = 0;
                }
            }
        }
        return new RGBLuminanceSource(side, side, pixels);
    }

    private static String decoded(RGBLuminanceSource picture, boolean pure) throws Exception {
        Map<DecodeHintType, Object> hints = new EnumMap<>(DecodeHintType.class);
        hints.put(DecodeHintType.CHARACTER_SET, "UTF-8");
        hints.put(DecodeHintType.TRY_HARDER, true);
        if (pure) {
            hints.put(DecodeHintType.PURE_BARCODE, true);
        }
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(picture)), hints)
                .getText();
    }
}
