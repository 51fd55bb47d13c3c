// Times LEMON's maximum weighted perfect matching: reads "n m" and m lines "a b weight", prints the median
// of so many runs as its argument says, in ms of CPU, and the sum. After ten seconds it does not run again.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <lemon/matching.h>
#include <lemon/smart_graph.h>
#include <vector>

int main(int count, char **arguments) {
  int runs = count > 1 ? std::atoi(arguments[1]) : 1;
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
  std::vector<double> took;
  double total = 0;
  long long sum = -1;
  while (took.empty() || ((int)took.size() < runs && total < 10000)) {
    std::clock_t began = std::clock();
    lemon::MaxWeightedPerfectMatching<lemon::SmartGraph, lemon::SmartGraph::EdgeMap<long long>> matching(graph, weight);
    if (matching.run()) sum = (long long)matching.matchingWeight();
    took.push_back(1000.0 * (std::clock() - began) / CLOCKS_PER_SEC);
    total += took.back();
  }
  std::sort(took.begin(), took.end());
  std::printf("%.3f %lld\n", took[took.size() / 2], sum);
}
