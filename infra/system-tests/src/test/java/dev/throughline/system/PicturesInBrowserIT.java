package dev.throughline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Takes the pictures of the guides from the demo: into {@code target/pictures} always, into {@code docs/guide/images} with
 * {@code -Dapprove=true}. That a picture looks as it did is not asserted, because the demo ends on the day it is told.
 */
@ExtendWith(InBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PicturesInBrowserIT {
    private static final Path HOME = Path.of(System.getProperty("throughline.home"));
    private static final Path IMAGES = HOME.resolve("docs/guide/images");
    private static final Pattern EMBEDDED = Pattern.compile("!\\[([^]]+)]\\(([^)]*images/([^)]+\\.png))\\)");
    private static final int MOST = 200_000;

    private final Demo demo;

    PicturesInBrowserIT(Demo demo) {
        this.demo = demo;
    }

    private record Picture(String name, String persona, Mode mode, String path) {
        String file() {
            return name + ".png";
        }
    }

    /** In an order with few sign-ins. */
    private static final List<Picture> PICTURES = List.of(
            new Picture("roadmap", "leader", Mode.LIGHT_WIDE, "/roadmap?portfolio={portfolio}"),
            new Picture("roadmap-then", "leader", Mode.LIGHT_WIDE, "/roadmap?portfolio={portfolio}&asOf={then}"),
            new Picture("timeline", "leader", Mode.LIGHT_WIDE, "/roadmap?layout=TIMELINE&portfolio={portfolio}"),
            new Picture("bet", "leader", Mode.LIGHT_WIDE, "/bets/{bet}"),
            new Picture("life", "leader", Mode.DARK_WIDE, "/bets/{bet}/life?step=7"),
            new Picture("bet-narrow", "leader", Mode.DARK_NARROW, "/bets/{bet}"),
            new Picture("review", "leader", Mode.LIGHT_WIDE, "/review?portfolio={portfolio}&week={open-week}"),
            new Picture("allocation", "leader", Mode.LIGHT_WIDE, "/allocation?portfolio={portfolio}"),
            new Picture("investment", "leader", Mode.DARK_WIDE, "/investment?portfolio={portfolio}"),
            new Picture("tripwires", "leader", Mode.LIGHT_WIDE, "/tripwires?portfolio={portfolio}"),
            new Picture("propose-narrow", "leader", Mode.LIGHT_NARROW, "/bets/new"),
            new Picture("graveyard", "leader", Mode.LIGHT_WIDE, "/graveyard?portfolio={portfolio}"));

    @Test
    void areTakenFromTheDemo() throws IOException {
        Path taken = Files.createDirectories(Path.of("target", "pictures"));
        Browser browser = demo.browser();
        browser.signIn("leader");
        for (Picture picture : PICTURES) {
            browser.as(picture.mode());
            assertThat(browser.open(demo.address(picture.path())))
                    .as(picture.path())
                    .isEqualTo(200);
            byte[] png = small(browser.picture());
            assertThat(png.length).as("bytes of " + picture.name()).isBetween(5_000, MOST);
            Files.write(taken.resolve(picture.file()), png);
            if (Boolean.getBoolean("approve")) {
                Files.write(Files.createDirectories(IMAGES).resolve(picture.file()), png);
            }
        }
    }

    /** The same picture with fewer bytes than a browser takes its time for. */
    private static byte[] small(byte[] png) throws IOException {
        BufferedImage taken = ImageIO.read(new ByteArrayInputStream(png));
        BufferedImage opaque = new BufferedImage(taken.getWidth(), taken.getHeight(), BufferedImage.TYPE_INT_RGB);
        opaque.createGraphics().drawImage(taken, 0, 0, null);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam most = writer.getDefaultWriteParam();
        most.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        most.setCompressionQuality(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(opaque, null, null), most);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    @Test
    void areThoseOfTheGuides() throws IOException {
        Set<String> taken = new TreeSet<>();
        PICTURES.forEach(picture -> taken.add(picture.file()));
        Set<String> embedded = new TreeSet<>();
        try (Stream<Path> guides = Files.walk(HOME.resolve("docs"))) {
            Stream.concat(
                            Stream.of(HOME.resolve("README.md")),
                            guides.filter(file -> file.toString().endsWith(".md")))
                    .forEach(guide -> embedded(guide).forEach(image -> embedded.add(image.group(3))));
        }
        assertThat(embedded).isEqualTo(taken);
        try (Stream<Path> images = Files.list(IMAGES)) {
            assertThat(images.map(image -> image.getFileName().toString())).containsExactlyInAnyOrderElementsOf(taken);
        }
    }

    /** The images of a guide, each of which must be where its guide says. */
    private static List<MatchResult> embedded(Path guide) {
        try {
            List<MatchResult> images =
                    EMBEDDED.matcher(Files.readString(guide)).results().toList();
            assertThat(images).allMatch(image -> Files.exists(guide.resolveSibling(image.group(2))));
            return images;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
