package nl.ketenkaart.platform.sealing;

/** Seals nothing yet, but writes in an envelope that says so: a first byte of 0, so that sealed content can live beside it. */
final class PlainCodec implements Codec {
    private static final byte PLAIN = 0;

    @Override
    public byte[] seal(Place place, byte[] plain) {
        var out = new byte[plain.length + 1];
        out[0] = PLAIN;
        System.arraycopy(plain, 0, out, 1, plain.length);
        return out;
    }

    @Override
    public byte[] open(Place place, byte[] sealed) {
        if (sealed.length == 0 || sealed[0] != PLAIN) {
            throw new IllegalStateException(
                    "content in " + place.store() + " is sealed in a way this version cannot open");
        }
        var out = new byte[sealed.length - 1];
        System.arraycopy(sealed, 1, out, 0, out.length);
        return out;
    }
}
