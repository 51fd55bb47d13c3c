// Times LEMON's maximum weighted perfect matching: reads "n m" and m lines "a b weight", prints ms and the sum.
#include <chrono>
#include <cstdio>
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
  auto began = std::chrono::steady_clock::now();
  lemon::MaxWeightedPerfectMatching<lemon::SmartGraph, lemon::SmartGraph::EdgeMap<long long>> matching(graph, weight);
  bool perfect = matching.run();
  std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
  std::printf("%.3f %lld\n", took.count(), perfect ? (long long)matching.matchingWeight() : -1LL);
}
