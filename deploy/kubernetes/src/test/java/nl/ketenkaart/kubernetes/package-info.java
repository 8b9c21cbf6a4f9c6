/** What is deployed is what the code needs. */
package nl.ketenkaart.kubernetes;
