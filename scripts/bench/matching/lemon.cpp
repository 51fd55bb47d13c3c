// Times LEMON's maximum weighted perfect matching: reads "n m" and m lines "a b weight", prints ms of CPU and the sum.
#include <cstdio>
#include <ctime>
#include <lemon/matching.h>
#include <lemon/smart_graph.h>
#include <vector>

int main() {
  int n, m;
  if (std::scanf("%d %d", &n, &m) != 2) return 1;
  lemon::SmartGraph graph;
  std::vector<lemon::SmartGraph::Node> people;
  for (int v = 0; v < n; v++) people.push_back(graph.addNode());
  lemon::SmartGraph::EdgeMap<long long> weight(graph);
  for (int e = 0; e < m; e++) {
    int a, b;
    long long w;
    if (std::scanf("%d %d %lld", &a, &b, &w) != 3) return 1;
    weight[graph.addEdge(people[a], people[b])] = w;
  }
  std::clock_t began = std::clock();
  lemon::MaxWeightedPerfectMatching<lemon::SmartGraph, lemon::SmartGraph::EdgeMap<long long>> matching(graph, weight);
  bool perfect = matching.run();
  double took = 1000.0 * (std::clock() - began) / CLOCKS_PER_SEC;
  std::printf("%.3f %lld\n", took, perfect ? (long long)matching.matchingWeight() : -1LL);
}
