package dev.throughline.events.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovedTest {
    private final String specs = System.getProperty("specs.directory", "");
    private final String approve = System.getProperty("approve", "");

    @TempDir
    private Path directory;

    @BeforeEach
    void useAnotherDirectory() {
        System.setProperty("specs.directory", directory.toString());
        System.setProperty("approve", "false");
    }

    @AfterEach
    void restore() {
        System.setProperty("specs.directory", specs);
        System.setProperty("approve", approve);
    }

    @Test
    void aChangedContractFailsWithTheFirstDifferenceAndTheWayToApproveIt() throws IOException {
        Files.writeString(directory.resolve("some.json"), "{\n  \"a\": 1\n}\n");

        assertThatThrownBy(() -> Approved.spec("some.json", "{\n  \"a\": 2\n}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("line 2 differs")
                .hasMessageContaining("\"a\": 1")
                .hasMessageContaining("\"a\": 2")
                .hasMessageContaining("-Dapprove=true");
    }

    @Test
    void aNewContractFailsUntilItIsApproved() {
        assertThatThrownBy(() -> Approved.spec("new/one.json", "{}")).isInstanceOf(AssertionError.class);

        System.setProperty("approve", "true");
        Approved.spec("new/one.json", "{}");

        System.setProperty("approve", "false");
        assertThatCode(() -> Approved.spec("new/one.json", "{}")).doesNotThrowAnyException();
        assertThat(Approved.current("new/one.json")).hasValue("{}\n");
    }
}
