package dev.throughline.command.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.command.audit.Stranger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeTest {
    private static final int MOST = 200;
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    /** The leaves of the example that implementations of Certificate Transparency share. */
    private static final Leaves EXAMPLE = new Leaves(Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .map(Hash::ofLeaf)
            .toList());

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void theRootsOfTheKnownExample(int size, String root) {
        assertThat(HexFormat.of().formatHex(new Tree(size, EXAMPLE).root().bytes()))
                .isEqualTo(root);
        Frontier grown = new Frontier();
        EXAMPLE.leaves().subList(0, size).forEach(leaf -> grown.append(leaf, (height, index, hash) -> {}));
        assertThat(HexFormat.of().formatHex(grown.root().bytes())).isEqualTo(root);
    }

    @Test
    void everyInclusionAtEverySizeIsProvedToAStrangerAndNoOther() {
        Leaves leaves = Leaves.random(MOST, SEED);
        Random random = new Random(SEED);
        for (int size = 1; size <= MOST; size++) {
            Tree tree = new Tree(size, leaves);
            byte[] root = tree.root().bytes();
            for (int index = 0; index < size; index++) {
                List<byte[]> path = bytes(tree.inclusionOf(index));
                byte[] leaf = leaves.leaves().get(index).bytes();
                assertThat(Stranger.includes(root, size, index, leaf, path))
                        .as("seed %d, leaf %d of %d", SEED, index, size)
                        .isTrue();
                assertThat(Stranger.includes(root, size, index, flipped(leaf, random), path))
                        .isFalse();
                assertThat(Stranger.includes(flipped(root, random), size, index, leaf, path))
                        .isFalse();
                if (!path.isEmpty()) {
                    assertThat(Stranger.includes(root, size, index, leaf, spoilt(path, random)))
                            .isFalse();
                    assertThat(Stranger.includes(root, size, index ^ 1, leaf, path))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void everyTwoSizesAreProvedConsistentToAStrangerAndNoOtherRoots() {
        Leaves leaves = Leaves.random(MOST, SEED);
        Random random = new Random(SEED);
        for (int second = 1; second <= MOST; second++) {
            Tree tree = new Tree(second, leaves);
            byte[] now = tree.root().bytes();
            for (int first = 1; first <= second; first++) {
                List<byte[]> proof = bytes(tree.consistencyWith(first));
                byte[] old = new Tree(first, leaves).root().bytes();
                assertThat(Stranger.continues(old, first, now, second, proof))
                        .as("seed %d, %d to %d", SEED, first, second)
                        .isTrue();
                assertThat(Stranger.continues(flipped(old, random), first, now, second, proof))
                        .isFalse();
                assertThat(Stranger.continues(old, first, flipped(now, random), second, proof))
                        .isFalse();
                if (!proof.isEmpty()) {
                    assertThat(Stranger.continues(old, first, now, second, spoilt(proof, random)))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void aFrontierGoesOnFromAnySizeAndTellsOfEverySubtreeOnce() {
        Leaves leaves = Leaves.random(MOST, SEED);
        for (int start = 0; start <= MOST; start++) {
            Frontier frontier = Frontier.of(start, leaves);
            Map<String, Hash> completed = new HashMap<>();
            for (int size = start; size < MOST; size++) {
                assertThat(frontier.root()).isEqualTo(new Tree(size, leaves).root());
                frontier.append(
                        leaves.leaves().get(size),
                        (height, index, root) -> assertThat(completed.put(height + "/" + index, root))
                                .isNull());
            }
            completed.forEach((place, root) -> assertThat(root)
                    .isEqualTo(
                            leaves.root(Integer.parseInt(place.split("/")[0]), Long.parseLong(place.split("/")[1]))));
            assertThat(frontier.size()).isEqualTo(MOST);
        }
    }

    @Test
    void whatIsNotInTheTreeIsNotProved() {
        Tree tree = new Tree(5, EXAMPLE);
        assertThatThrownBy(() -> tree.inclusionOf(5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.inclusionOf(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistencyWith(6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistencyWith(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<byte[]> bytes(List<Hash> hashes) {
        return hashes.stream().map(Hash::bytes).toList();
    }

    private static byte[] flipped(byte[] hash, Random random) {
        byte[] other = hash.clone();
        other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
        return other;
    }

    private static List<byte[]> spoilt(List<byte[]> proof, Random random) {
        List<byte[]> other = new ArrayList<>(proof);
        int at = random.nextInt(other.size());
        other.set(at, flipped(other.get(at), random));
        return other;
    }
}
