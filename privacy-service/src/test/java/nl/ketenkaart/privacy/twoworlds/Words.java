package nl.ketenkaart.privacy.twoworlds;

import java.util.Random;

/** Words of no meaning and of any length, so that a mask or a size would tell them apart. */
final class Words {
    private Words() {}

    static String some(Random random) {
        return "hidden " + "x".repeat(random.nextInt(30)) + " " + random.nextInt(100_000);
    }
}
