/**
 * Speed and memory against the yardsticks, as ratios in one interleaved run. Entry point: {@link org.claimwright.bench.Bench}. Compiled only by the
 * Maven profile {@code bench} and never shipped; it sees what any other caller sees of the product.
 */
package org.claimwright.bench;
