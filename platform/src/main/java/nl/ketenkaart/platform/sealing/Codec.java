package nl.ketenkaart.platform.sealing;

/** The one door through which every event body, stored content and blob passes on its way in and out. Thread-safe. */
public interface Codec {

    byte[] seal(Place place, byte[] plain);

    /**
     * @throws IllegalStateException when it cannot be opened: another place, another key, or a key that is gone
     */
    byte[] open(Place place, byte[] sealed);
}
