package nl.ketenkaart.bench;

/** Something that decides the same questions; what can be made ready beforehand is ready. */
interface Engine {

    /** Whether the item of this question is shown in full. */
    boolean full(int question);
}
