/** Linking by what this service itself told of the people in its cases. */
@NullMarked
package nl.ketenkaart.cases.linking.kafka;

import org.jspecify.annotations.NullMarked;
