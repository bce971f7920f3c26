/** Speed against peers: every claim is a ratio of one run, with the peers taking turns in one process. */
package dev.segue.benchmarks;
